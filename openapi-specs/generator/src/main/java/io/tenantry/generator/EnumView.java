package io.tenantry.generator;

import java.util.List;

/** An enum, open or closed, or the fields of a sort order. */
record EnumView(String name, String doc, Kind kind, List<Value> values, boolean open) {
  record Value(String wire, String constant) {
    String wireLiteral() {
      return Words.literal(wire);
    }

    String wireDoc() {
      return Words.javadoc("`" + wire + "`");
    }
  }

  static EnumView of(String name, String doc, Kind kind, List<?> values) {
    return of(name, doc, kind, values, kind == Kind.OPEN_ENUM);
  }

  /**
   * @param open whether values that the document doesn't list are valid
   */
  static EnumView of(String name, String doc, Kind kind, List<?> values, boolean open) {
    return new EnumView(
        name,
        doc,
        kind,
        values.stream().map(String::valueOf).map(v -> new Value(v, Words.constant(v))).toList(),
        open);
  }
}
