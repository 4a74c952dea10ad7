package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
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
   *     comma, which the separator must be told from
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
        Words.javadoc(doc),
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
    Object better = p.getExtensions() == null ? null : p.getExtensions().get("x-name");
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

  /**
   * The argument that the group's method passes; {@code value} is an expression of the Java type.
   */
  String argument(String operation, String value) {
    if (path) {
      return "ParameterChecks.path("
          + operation
          + ", "
          + Words.literal(wire)
          + ", "
          + bounded(operation, value)
          + ")";
    }
    String checked =
        required
            ? "ParameterChecks.required("
                + operation
                + ", "
                + Words.literal(wire)
                + ", "
                + value
                + ")"
            : value;
    if (exploded) {
      return "QueryText.all(" + bounded(operation, checked) + ")";
    }
    String text = separated() ? "encodedCsv" : list ? "csv" : "of";
    return "QueryText." + text + "(" + bounded(operation, checked) + ")";
  }

  private boolean separated() {
    return list && !exploded && handWritten;
  }

  /** The expression that holds the value, and each item of a list, to the bounds. */
  private String bounded(String operation, String value) {
    String each = checks(operation, EACH, itemBounds);
    String items =
        each.equals(EACH)
            ? value
            : "ParameterChecks.each(" + value + ", " + EACH + " -> " + each + ")";
    return checks(operation, items, bounds);
  }

  private String checks(String operation, String value, SchemaBounds some) {
    String out = value;
    for (SchemaBounds.Bound bound : some.checked()) {
      String rule = bound.keyword().replace("imum", "");
      List<String> arguments = List.of(operation, Words.literal(wire), out, bound.literal());
      out = "ParameterChecks." + rule + "(" + String.join(", ", arguments) + ")";
    }
    return out;
  }
}
