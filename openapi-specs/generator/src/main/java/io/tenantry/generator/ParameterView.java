package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.tenantry.generator.source.ExtensionName;
import java.util.ArrayList;
import java.util.List;

/** One path or query parameter. */
record ParameterView(
    String wire,
    String java,
    JavaType type,
    String doc,
    boolean path,
    boolean required,
    boolean list,
    boolean exploded,
    boolean handWritten,
    SchemaBounds bounds,
    SchemaBounds itemBounds) {
  /** A name that no parameter has: {@link Words} keeps it free. */
  private static final String EACH = "each";

  /**
   * @param doc what the value means; how it is written on the wire is its schema's to describe
   * @param schema of the value, with references followed
   * @param items schema of a list's items, likewise; null without a list
   * @param handWritten whether each value of the list is of a class written by hand: it may hold a
   *     comma, which differs from the separator
   */
  static ParameterView of(
      Parameter p,
      JavaType type,
      String doc,
      Schema<?> schema,
      Schema<?> items,
      boolean handWritten) {
    boolean list = type.shape() == JavaType.Shape.LIST;
    return new ParameterView(
        p.getName(),
        Words.parameter(name(p)),
        type,
        Words.javadoc(doc.isEmpty() ? "The parameter `" + p.getName() + "`." : doc),
        "path".equals(p.getIn()),
        Boolean.TRUE.equals(p.getRequired()),
        list,
        list && !Boolean.FALSE.equals(p.getExplode()),
        handWritten,
        SchemaBounds.of(schema),
        items == null ? SchemaBounds.NONE : SchemaBounds.of(items));
  }

  /** What programs call it: the name on the wire where the document gives it no better one. */
  private static String name(Parameter p) {
    Object better = Spec.extension(p, ExtensionName.NAME);
    return better == null ? p.getName() : String.valueOf(better);
  }

  /** How the Retrofit interface declares it: text, as every value is text in a URL. */
  String declaration() {
    if (path) {
      return "@Path(" + Words.literal(wire) + ") String " + java;
    }
    String java = exploded ? "List<String> " + this.java : "@Nullable String " + this.java;
    String name =
        separated() ? "value = " + Words.literal(wire) + ", encoded = true" : Words.literal(wire);
    return "@Query(" + name + ") " + java;
  }

  /** The statements that check the value before the request is built, one check in each. */
  List<String> statements(String operation) {
    List<String> statements = new ArrayList<>();
    if (isOption() && hasBounds()) {
      statements.add(type.java() + " " + java + " = " + option() + ";");
    }
    if (required && !path) {
      statements.add(check("required", operation, java));
    }
    for (SchemaBounds.Bound bound : itemBounds.checked()) {
      String check = check(rule(bound), operation, EACH, bound.literal());
      statements.add(
          "ParameterChecks.each("
              + java
              + ", "
              + EACH
              + " -> "
              + check.substring(0, check.length() - 1)
              + ");");
    }
    for (SchemaBounds.Bound bound : bounds.checked()) {
      statements.add(check(rule(bound), operation, java, bound.literal()));
    }
    if (path) {
      statements.add("String " + segment() + " = " + check("path", operation, java));
    }
    return statements;
  }

  /** The argument that the group's method passes to the Retrofit interface. */
  String argument() {
    if (path) {
      return segment();
    }
    String text = exploded ? "all" : separated() ? "encodedCsv" : list ? "csv" : "of";
    return "QueryText." + text + "(" + (isOption() && !hasBounds() ? option() : java) + ")";
  }

  /** The name of the variable that holds the checked text of a path parameter. */
  private String segment() {
    return java + Words.SEGMENT;
  }

  private boolean isOption() {
    return !path && !required;
  }

  private String option() {
    String accessor = "options." + java + "()";
    return type.isCollection() ? accessor : accessor + ".orElse(null)";
  }

  private boolean hasBounds() {
    return !bounds.checked().isEmpty() || !itemBounds.checked().isEmpty();
  }

  private boolean separated() {
    return list && !exploded && handWritten;
  }

  private static String rule(SchemaBounds.Bound bound) {
    return bound.keyword().replace("imum", "");
  }

  private String check(String rule, String operation, String value, String... more) {
    List<String> arguments = new ArrayList<>(List.of(operation, Words.literal(wire), value));
    arguments.addAll(List.of(more));
    return "ParameterChecks." + rule + "(" + String.join(", ", arguments) + ");";
  }
}
