package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every class of the model package: only what an operation needs, found by following the types. */
final class Models {
  private final Spec spec;
  private final Map<String, Schema<?>> wanted = new HashMap<>();
  private final Map<String, Object> views = new TreeMap<>();
  private final Types types;
  private final Names names;

  Models(Spec spec) {
    this.spec = spec;
    this.names = new Names(spec);
    this.types = new Types(spec, wanted);
  }

  Types types() {
    return types;
  }

  Names names() {
    return names;
  }

  void add(String name, Object view) {
    names.checkClass(name);
    Object before = views.put(name, view);
    if (before != null && !before.equals(view)) {
      throw new SpecProblem(
          spec.files().document(),
          name,
          "two different classes would get this name",
          "give the schema another name");
    }
  }

  void require(String name) {
    Schema<?> schema = spec.schemas().get(name);
    if (schema == null) {
      throw new SpecProblem(
          spec.files().document(),
          "schema " + name,
          "is named by an extension but not there",
          "add it to components/schemas");
    }
    wanted.put(name, schema);
  }

  /** The views by class name, after following every member of every wanted type. */
  Map<String, Object> views() {
    List<String> done = new ArrayList<>();
    while (!done.containsAll(wanted.keySet())) {
      for (Map.Entry<String, Schema<?>> entry : new TreeMap<>(wanted).entrySet()) {
        if (!done.contains(entry.getKey())) {
          done.add(entry.getKey());
          add(entry.getKey(), view(entry.getKey(), entry.getValue()));
        }
      }
    }
    return views;
  }

  private Object view(String name, Schema<?> schema) {
    String doc = Words.javadoc(schema.getDescription());
    return switch (Kind.of(schema)) {
      case ID -> new IdView(name, doc, Types.isNumericId(schema));
      case OPEN_ENUM ->
          enumView(name, doc, schema, (List<?>) Spec.extension(schema, ExtensionName.ENUM));
      case CLOSED_ENUM -> enumView(name, doc, schema, schema.getEnum());
      case SORT -> sortView(name, doc, schema);
      default -> objectView(name, doc, schema);
    };
  }

  private EnumView enumView(String name, String doc, Schema<?> schema, List<?> values) {
    names.checkConstants(name, values, "VALUES", "UNLISTED");
    return EnumView.of(name, doc, Kind.of(schema), values);
  }

  /** Values come as `name` and `-name`; those of an open sort as `name` alone. */
  private EnumView sortView(String name, String doc, Schema<?> schema) {
    Object open = Spec.extension(schema, ExtensionName.ENUM);
    List<?> values = open == null ? schema.getEnum() : (List<?>) open;
    List<?> fields = values.stream().filter(v -> !String.valueOf(v).startsWith("-")).toList();
    names.checkConstants(name, fields);
    return EnumView.of(name, doc, Kind.SORT, fields, open != null);
  }

  private ObjectView objectView(String name, String doc, Schema<?> schema) {
    boolean patch = Boolean.TRUE.equals(Spec.extension(schema, ExtensionName.PATCH));
    List<String> required = spec.required(schema);
    List<String> oneOf = Alternatives.of(spec, schema);
    List<MemberView> members = new ArrayList<>();
    Map<String, Schema<?>> declared = new LinkedHashMap<>(spec.members(schema));
    spec.members(schema).values().stream()
        .flatMap(member -> MemberView.aliases(member).stream())
        .forEach(declared::remove);
    names.checkDistinct(name, declared.keySet(), Words::camel);
    declared.forEach(
        (json, member) -> {
          JavaType type = types.of(member, name + Words.capital(Words.camel(json)));
          String text =
              member.getDescription() != null
                  ? member.getDescription()
                  : spec.resolve(member).getDescription();
          members.add(
              MemberView.of(
                  json,
                  member,
                  spec.resolve(member),
                  type,
                  Words.javadoc(Words.withDeprecation(text, member.getDeprecated())),
                  required.contains(json) || isIdentity(json, member, oneOf),
                  patch,
                  members.size()));
        });
    List<MemberView> choice = members.stream().filter(m -> oneOf.contains(m.json())).toList();
    return new ObjectView(name, doc, members, choice.size() > 1 ? choice : List.of());
  }

  /** Required under one of its names. */
  private static boolean isIdentity(String json, Schema<?> member, List<String> oneOf) {
    List<String> names = new ArrayList<>(MemberView.aliases(member));
    names.add(json);
    return !oneOf.isEmpty() && names.containsAll(oneOf);
  }

  /** How to get the text of an item's id, which may be a member of a member. */
  String idExpression(PagingView paging, Schema<?> item, String path) {
    return idExpression(paging, "item", item, path);
  }

  private String idExpression(PagingView paging, String variable, Schema<?> owner, String path) {
    int dot = path.indexOf('.');
    String member = dot < 0 ? path : path.substring(0, dot);
    Schema<?> target = spec.resolve(owner);
    Schema<?> schema = spec.members(target).get(member);
    boolean isAlwaysThere =
        schema != null
            && (spec.required(target).contains(member)
                || isIdentity(member, schema, Alternatives.of(spec, target)));
    if (schema == null || !isAlwaysThere && paging.needsIds()) {
      throw paging.problem(
          "walks by the member '" + member + "', which the item does not require",
          "require it or name another id");
    }
    String accessor = variable + "." + Words.camel(member) + "()";
    String inner = isAlwaysThere ? accessor : "id" + path.length();
    String text =
        dot < 0
            ? idText(schema, inner)
            : idExpression(paging, inner, schema, path.substring(dot + 1));
    return isAlwaysThere ? text : accessor + ".map(" + inner + " -> " + text + ").orElse(null)";
  }

  private String idText(Schema<?> schema, String value) {
    return Kind.of(spec.resolve(schema)) == Kind.ID
        ? value + ".value()"
        : "String.valueOf(" + value + ")";
  }
}
