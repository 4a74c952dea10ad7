package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.tenantry.generator.OperationView.Variant;
import io.tenantry.generator.OperationView.Variants;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the operations with the same response as another one on a path of their own (`x-variant`).
 */
final class VariantReader {
  private final Spec spec;
  private final Function<Spec.Op, String> definition;

  VariantReader(Spec spec, Function<Spec.Op, String> definition) {
    this.spec = spec;
    this.definition = definition;
  }

  Variants of(Spec.Op base) {
    Variants variants = null;
    for (Spec.Op op : spec.operations()) {
      Object value = Spec.extension(op.operation(), ExtensionName.VARIANT);
      Extension e = value == null ? null : extension(op, value);
      if (e != null && e.required("of").equals(base.id())) {
        if (variants == null) {
          variants = new Variants(e.required("option"), e.required("type"), new ArrayList<>());
        }
        boolean isSame =
            variants.option().equals(e.required("option"))
                && variants.type().equals(e.required("type"));
        if (!isSame) {
          throw e.problem(
              "has another option or type than the variants before it", "give all of a list one");
        }
        variants.entries().add(variant(op, e));
      }
    }
    if (variants != null) {
      requireEachValue(base, variants);
    }
    return variants;
  }

  private Extension extension(Spec.Op op, Object value) {
    return Extension.of(
        ExtensionName.VARIANT.key(),
        value,
        spec.files().operation(op.id()),
        "operation " + op.id());
  }

  /** A value of the option without a variant would read the whole list. */
  private void requireEachValue(Spec.Op base, Variants variants) {
    Schema<?> type = spec.schemas().get(variants.type());
    List<?> values = type == null || type.getEnum() == null ? List.of() : type.getEnum();
    List<Object> left = new ArrayList<>(values);
    variants.entries().forEach(entry -> left.remove(entry.value()));
    if (!left.isEmpty()) {
      throw new SpecProblem(
          spec.files().operation(base.id()),
          "operation " + base.id(),
          "the values " + left + " of " + variants.type() + " are no variant of it",
          "add an operation with x-variant for each, or remove them from the enum");
    }
  }

  private Variant variant(Spec.Op op, Extension e) {
    if (op.path().contains("{")) {
      throw e.problem("is on a path with parameters", "variants need a fixed path");
    }
    if (!op.method().equals("GET")) {
      throw e.problem("is not a GET", "only lists have variants");
    }
    Schema<?> type = spec.schemas().get(e.required("type"));
    if (type == null || type.getEnum() == null || !type.getEnum().contains(e.text("value"))) {
      throw e.problem(
          "has the value '" + e.text("value") + "', which the enum " + e.text("type") + " lacks",
          "add it there or correct it");
    }
    return new Variant(
        Words.constant(e.required("value")), definition.apply(op), e.required("value"));
  }
}
