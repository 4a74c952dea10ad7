package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/**
 * An object's `anyOf` of which each form only requires one member: not several forms of the object,
 * but the rule that one of these members is there. Among names of the same member (`x-alias`) it
 * means that the member is required; among others, that a request body has one of them.
 */
final class Alternatives {
  private Alternatives() {}

  /** Whether the object's `anyOf` is such a rule. */
  static boolean isRule(Schema<?> schema) {
    return schema.getProperties() != null
        && schema.getOneOf() == null
        && schema.getAnyOf() != null
        && schema.getAnyOf().stream().allMatch(form -> requiresOne((Schema<?>) form));
  }

  private static boolean requiresOne(Schema<?> form) {
    return form.get$ref() == null
        && form.getProperties() == null
        && form.getOneOf() == null
        && form.getRequired() != null
        && form.getRequired().size() == 1;
  }

  /** The members of which one must be there, also by a part of `allOf`; empty without a rule. */
  static List<String> of(Spec spec, Schema<?> schema) {
    if (isRule(schema)) {
      return schema.getAnyOf().stream()
          .map(form -> String.valueOf(((Schema<?>) form).getRequired().get(0)))
          .toList();
    }
    List<?> parts = schema.getAllOf() == null ? List.of() : schema.getAllOf();
    return parts.stream()
        .map(part -> of(spec, spec.resolve((Schema<?>) part)))
        .filter(members -> !members.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
