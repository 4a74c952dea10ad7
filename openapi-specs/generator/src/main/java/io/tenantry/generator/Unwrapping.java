package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.List;

/**
 * A response that comes flat, under a member, or with its id beside that member (`x-unwrap` names
 * the member): one Java type for all the forms.
 */
final class Unwrapping {
  private final Spec spec;
  private final String member;
  private final Schema<?> value;

  Unwrapping(Spec spec, Spec.Op op, List<Schema<?>> forms) {
    this.spec = spec;
    Object extension = Spec.extension(op.operation(), ExtensionName.UNWRAP);
    this.member = extension == null ? null : String.valueOf(extension);
    if (member == null && forms.size() > 1) {
      throw problem(
          op,
          "has a response in " + forms.size() + " forms",
          "name the member that holds the value in x-unwrap, or make one schema of them");
    }
    this.value = member == null ? forms.get(0) : unwrapped(op, forms);
  }

  /** The record: the form without the member, or what is in the member. */
  private Schema<?> unwrapped(Spec.Op op, List<Schema<?>> forms) {
    Schema<?> flat = null;
    Schema<?> inner = null;
    for (Schema<?> form : forms) {
      Schema<?> target = spec.resolve(form);
      if (Kind.of(target) != Kind.OBJECT) {
        throw problem(
            op,
            "has x-unwrap: " + member + " and a response that is no object",
            "remove x-unwrap, or list the member with x-paging");
      }
      Schema<?> candidate = spec.members(target).get(member);
      inner = candidate == null ? inner : candidate;
      flat = candidate == null && flat == null ? form : flat;
    }
    if (inner == null) {
      throw problem(
          op, "x-unwrap names '" + member + "', which no response has", "correct the name");
    }
    return flat == null ? inner : flat;
  }

  Schema<?> value() {
    return value;
  }

  /** The constant that reads the value in any of its forms. */
  String adapter(JavaType type, AdapterConstants adapters) {
    return member == null ? adapters.of(type) : adapters.unwrapped(type, member);
  }

  private SpecProblem problem(Spec.Op op, String what, String remedy) {
    return new SpecProblem(spec.files().operation(op.id()), "operation " + op.id(), what, remedy);
  }
}
