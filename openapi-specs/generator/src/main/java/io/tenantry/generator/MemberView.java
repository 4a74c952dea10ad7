package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.tenantry.generator.source.ExtensionName;
import java.util.List;

/** One member of a model as its templates need it. */
record MemberView(
    String json,
    String java,
    JavaType type,
    String doc,
    boolean required,
    boolean patch,
    boolean clearable,
    boolean secret,
    String bounds,
    List<String> aliases,
    int index) {

  static MemberView of(
      String json,
      Schema<?> schema,
      Schema<?> target,
      JavaType type,
      String doc,
      boolean required,
      boolean patch,
      int index) {
    return new MemberView(
        json,
        Words.camel(json),
        type,
        doc.isEmpty() ? Words.javadoc("The field `" + json + "`.") : doc,
        required,
        patch,
        Boolean.TRUE.equals(schema.getNullable()) || Boolean.TRUE.equals(target.getNullable()),
        Boolean.TRUE.equals(Spec.extension(schema, ExtensionName.SECRET)),
        bounds(target),
        aliases(schema),
        index);
  }

  /** Other names under which a member may come, from `x-alias`: a name or a list of names. */
  static List<String> aliases(Schema<?> schema) {
    Object alias = Spec.extension(schema, ExtensionName.ALIAS);
    if (alias instanceof List<?> names) {
      return names.stream().map(String::valueOf).toList();
    }
    return alias == null ? List.of() : List.of(String.valueOf(alias));
  }

  /** Whether {@code value} has a value for this member, as an expression. */
  String given() {
    String accessor = "value." + java + "()";
    if (patch) {
      return "!" + accessor + ".isAbsent()";
    }
    return type.isCollection() ? "!" + accessor + ".isEmpty()" : accessor + ".isPresent()";
  }

  /** The type of the accessor. */
  String accessorType() {
    if (patch) {
      return "PatchField<" + type.java() + ">";
    }
    return required || type.isCollection() ? type.java() : "Optional<" + type.java() + ">";
  }

  /** Immutables knows lists, maps and Optionals; the rest needs an explicit value for absent. */
  String absent() {
    if (patch) {
      return "PatchField.absent()";
    }
    return type.shape() == JavaType.Shape.OBJECT && !required ? "JsonObject.empty()" : null;
  }

  String capitalJava() {
    return Words.capital(java);
  }

  String nameLiteral() {
    return Words.literal(json);
  }

  String constant() {
    return Words.constant(java);
  }

  boolean bounded() {
    return bounds != null;
  }

  /** The statement that reads this member into {@code builder}. */
  String readStatement() {
    String value = type.read().apply("in");
    String set =
        patch
            ? "builder." + java + "(value == null ? PatchField.cleared() : PatchField.of(value));"
            : "if (value != null) { builder." + java + "(value); }";
    return "{ " + type.java() + " value = " + value + "; " + set + " }";
  }

  /** The statement that writes this member of {@code value}. */
  String writeStatement() {
    String accessor = "value." + java + "()";
    if (patch) {
      String bounds = bounded() ? ", " + boundsArgument() : "";
      return (clearable ? "out.patch(" : "out.patchNonNull(")
          + nameLiteral()
          + ", "
          + accessor
          + ", "
          + type.writeFunction()
          + bounds
          + ");";
    }
    return type.writeMember(nameLiteral(), accessor, required, boundsArgument());
  }

  String boundsArgument() {
    return bounded() ? constant() + "_BOUNDS" : null;
  }

  private static String bounds(Schema<?> target) {
    List<String> calls =
        SchemaBounds.of(target).checked().stream()
            .map(bound -> "Bounds." + bound.keyword() + "(" + bound.literal() + ")")
            .toList();
    return calls.isEmpty()
        ? null
        : calls.get(0)
            + String.join(
                "", calls.subList(1, calls.size()).stream().map(c -> ".and(" + c + ")").toList());
  }
}
