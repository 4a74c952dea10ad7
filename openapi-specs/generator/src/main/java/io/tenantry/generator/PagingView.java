package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What `x-paging` says of one list, checked against the schemas that it names. */
final class PagingView {
  private static final Set<String> STYLES = Set.of("cursor", "lastId", "page", "skip", "link");

  private final Spec spec;
  private final Spec.Op op;
  private final Extension paging;
  private final List<Schema<?>> answers;

  private PagingView(Spec spec, Spec.Op op, List<Schema<?>> answers) {
    this.spec = spec;
    this.op = op;
    this.answers = answers;
    this.paging =
        Extension.of(
            ExtensionName.PAGING.key(),
            Spec.extension(op.operation(), ExtensionName.PAGING),
            spec.files().operation(op.id()),
            "operation " + op.id());
    if (!STYLES.contains(paging.required("style"))) {
      throw paging.problem(
          "does not know the style '" + paging.text("style") + "'", "use one of " + STYLES);
    }
  }

  /** The paging of a list; null for an operation that is none, or that says why it has one page. */
  static PagingView of(Spec spec, Spec.Op op, Answers answers) {
    Object paging = Spec.extension(op.operation(), ExtensionName.PAGING);
    if (paging instanceof Map<?, ?> map && map.containsKey("none")) {
      if (map.size() > 1 || !(map.get("none") instanceof String why) || why.isBlank()) {
        throw new SpecProblem(
            spec.files().operation(op.id()),
            "operation " + op.id(),
            "x-paging: " + map + " is no reason",
            "write x-paging: {none: why there are no further pages}, and nothing beside it");
      }
      return null;
    }
    return paging == null ? null : new PagingView(spec, op, answers.forms());
  }

  /** Parameters that the walk itself sets; users don't. */
  Set<String> ownParameters() {
    Set<String> own = new TreeSet<>();
    for (Extension e : forms()) {
      if (e.has("param")) {
        own.add(e.text("param"));
      }
    }
    return own;
  }

  /** What a parameter's Javadoc says of a page's size; empty for any other parameter. */
  String sizeDoc(String parameter) {
    Extension size = paging.nested("size");
    return size != null && parameter.equals(size.text("param"))
        ? " The client requests " + size.text("default") + " by default."
        : "";
  }

  private List<Extension> forms() {
    Extension bare = paging.nested("bareArray");
    return bare == null ? List.of(paging) : List.of(paging, bare);
  }

  /** The schema of one item, found where the items are said to be. */
  Schema<?> item() {
    Schema<?> found = null;
    for (String items : itemPlaces()) {
      for (Schema<?> answer : answers) {
        Schema<?> array = at(answer, items);
        if (array != null && "array".equals(spec.resolve(array).getType())) {
          found = spec.resolve(array).getItems();
        }
      }
      if (found == null) {
        throw paging.problem(
            "says that the items are at '" + items + "', and no answer has an array there",
            "name the member that holds them, or $ for a bare array");
      }
    }
    checkMembers();
    return found;
  }

  private List<String> itemPlaces() {
    List<String> places = paging.texts("items");
    return places.isEmpty() ? List.of("$") : places;
  }

  private void checkMembers() {
    for (String key : List.of("token", "more", "total")) {
      for (String path : paging.texts(key)) {
        if (answers.stream().noneMatch(a -> at(a, path) != null)) {
          throw paging.problem(
              "names the " + key + " '" + path + "', and no answer has that member",
              "add it to the answer's schema or correct the path");
        }
      }
    }
    for (Extension form : forms()) {
      Extension size = form.nested("size");
      checkParameter(form.text("param"));
      checkParameter(size == null ? null : size.text("param"));
    }
  }

  private void checkParameter(String name) {
    if (name == null) {
      return;
    }
    Parameter parameter =
        op.parameters().stream()
            .filter(p -> p.getName().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    paging.problem(
                        "names the parameter '" + name + "', which the operation does not have",
                        "declare it"));
    if (!"query".equals(parameter.getIn()) || Boolean.TRUE.equals(parameter.getRequired())) {
      throw paging.problem(
          "names the parameter '" + name + "', which is required or not in the query",
          "leave out required: the first page is asked for without a position");
    }
  }

  /**
   * The schema at a dotted path below an answer, `$` for the answer itself; null where there is
   * none.
   */
  private Schema<?> at(Schema<?> answer, String path) {
    Schema<?> here = spec.resolve(answer);
    if (path.equals("$")) {
      return here;
    }
    for (String member : path.split("\\.")) {
      Map<String, Schema<?>> members = spec.members(spec.resolve(here));
      if (!members.containsKey(member)) {
        return null;
      }
      here = members.get(member);
    }
    return here;
  }

  /**
   * The id member of an item, where a style walks by the last id, or where it is named so that a
   * vendor is caught that ignores a page's number; null otherwise.
   */
  String idMember() {
    return forms().stream()
        .filter(f -> f.has("id") || "lastId".equals(f.text("style")))
        .map(f -> f.has("id") ? f.text("id") : "id")
        .findFirst()
        .orElse(null);
  }

  /** The builder chain that makes the core's PagingRule. */
  String rule() {
    return PagingCode.rule(paging);
  }
}
