package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

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
    Schema<?> schema) {

  /**
   * @param handWritten whether each value of the list is of a class written by hand: it may hold a
   *     comma, which the separator must be told from
   */
  static ParameterView of(Parameter p, JavaType type, boolean handWritten) {
    Schema<?> schema = p.getSchema();
    boolean list = type.shape() == JavaType.Shape.LIST;
    return new ParameterView(
        p.getName(),
        Words.parameter(p.getName()),
        type,
        Words.javadoc(p.getDescription()),
        "path".equals(p.getIn()),
        Boolean.TRUE.equals(p.getRequired()),
        list,
        list && !Boolean.FALSE.equals(p.getExplode()),
        handWritten,
        schema);
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

  /**
   * The argument that the group's method passes; {@code value} is an expression of the Java type.
   */
  String argument(String operation, String value) {
    if (path) {
      return "Args.path(" + operation + ", " + Words.literal(wire) + ", " + value + ")";
    }
    String checked =
        required
            ? "Args.required(" + operation + ", " + Words.literal(wire) + ", " + value + ")"
            : value;
    if (exploded) {
      return "QueryText.all(" + checked + ")";
    }
    String text = separated() ? "encodedCsv" : list ? "csv" : "of";
    return "QueryText." + text + "(" + bounded(operation, checked) + ")";
  }

  private boolean separated() {
    return list && !exploded && handWritten;
  }

  private String bounded(String operation, String value) {
    String out = value;
    out = check(operation, out, "min", schema.getMinimum());
    out = check(operation, out, "max", schema.getMaximum());
    out = check(operation, out, "minLength", schema.getMinLength());
    out = check(operation, out, "maxLength", schema.getMaxLength());
    return check(
        operation,
        out,
        "pattern",
        schema.getPattern() == null ? null : Words.literal(schema.getPattern()));
  }

  private String check(String operation, String value, String rule, Object bound) {
    return bound == null
        ? value
        : "Args."
            + rule
            + "("
            + operation
            + ", "
            + Words.literal(wire)
            + ", "
            + value
            + ", "
            + bound
            + ")";
  }
}
