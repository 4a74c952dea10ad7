package io.tenantry.generator;

import java.util.List;

/** An enum, open or closed, or the fields of a sort order. */
record EnumView(String name, String doc, Kind kind, List<Value> values) {
  record Value(String wire, String constant) {
    String wireLiteral() {
      return Words.literal(wire);
    }
  }

  static EnumView of(String name, String doc, Kind kind, List<?> values) {
    return new EnumView(
        name,
        doc,
        kind,
        values.stream().map(String::valueOf).map(v -> new Value(v, Words.constant(v))).toList());
  }
}
