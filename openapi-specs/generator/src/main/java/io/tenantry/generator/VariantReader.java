package io.tenantry.generator;

import io.tenantry.generator.OperationView.Variant;
import io.tenantry.generator.OperationView.Variants;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the operations that answer the same as another one on a path of their own (`x-variant`).
 */
final class VariantReader {
  private final Spec spec;
  private final Function<Spec.Op, String> definition;

  VariantReader(Spec spec, Function<Spec.Op, String> definition) {
    this.spec = spec;
    this.definition = definition;
  }

  Variants of(Spec.Op base) {
    String option = null;
    String type = null;
    List<Variant> entries = new ArrayList<>();
    for (Spec.Op op : spec.operations()) {
      Object value = Spec.extension(op.operation(), "x-variant");
      if (value != null) {
        Extension e =
            Extension.of(
                "x-variant",
                value,
                spec.files().operation(op.id()),
                "operation " + op.id(),
                Set.of("of", "option", "value", "type"));
        if (e.required("of").equals(base.id())) {
          option = e.required("option");
          type = e.required("type");
          entries.add(variant(op, e));
        }
      }
    }
    return entries.isEmpty() ? null : new Variants(option, type, entries);
  }

  private Variant variant(Spec.Op op, Extension e) {
    if (op.path().contains("{")) {
      throw e.problem("stands on a path with parameters", "variants need a fixed path");
    }
    if (!op.method().equals("GET")) {
      throw e.problem("is not a GET", "only lists have variants");
    }
    return new Variant(
        Words.constant(e.required("value")), definition.apply(op), e.required("value"));
  }
}
