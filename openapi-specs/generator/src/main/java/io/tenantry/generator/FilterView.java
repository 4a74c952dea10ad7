package io.tenantry.generator;

import java.util.List;

/** A class whose static methods name the fields that a list can be filtered by. */
record FilterView(String name, List<Condition> conditions) {
  /**
   * @param kind a hand-written class beside the models that knows the vendor's operators
   * @param type the id type that it compares; null without one
   */
  record Condition(String wire, String java, String kind, String type, String doc) {
    String wireLiteral() {
      return Words.literal(wire);
    }
  }
}
