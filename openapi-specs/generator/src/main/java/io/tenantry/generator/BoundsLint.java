package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every bound of what is sent is checked before sending, or ends the build here: none is dropped in
 * silence. What only comes in responses may state any bound.
 */
final class BoundsLint {
  /** Where a schema is used: the file and line, and the name for a message. */
  private record Place(String where, String subject) {
    Place below(String step) {
      return new Place(where, subject + step);
    }
  }

  private final Spec spec;
  private final Set<String> seen = new HashSet<>();

  BoundsLint(Spec spec) {
    this.spec = spec;
  }

  void check() {
    for (Spec.Op op : spec.operations()) {
      if (!Boolean.TRUE.equals(Spec.extension(op.operation(), ExtensionName.CREDENTIALS))) {
        Place place = new Place(spec.files().operation(op.id()), "operation " + op.id());
        op.parameters().forEach(p -> parameter(place.below(", parameter " + p.getName()), p));
        RequestBody body = spec.body(op.operation());
        if (body != null && body.getContent() != null) {
          body.getContent().values().stream()
              .filter(media -> media.getSchema() != null)
              .forEach(media -> whole(place.below(", request body"), media.getSchema()));
        }
      }
    }
  }

  /** A condition is put together by a class written by hand, and a path holds no list. */
  private void parameter(Place place, Parameter p) {
    boolean filter = Spec.extension(p, ExtensionName.FILTER) != null;
    if (filter) {
      whole(place, p.getSchema());
      return;
    }
    Schema<?> items = member(place, p.getSchema()).getItems();
    if (items == null) {
      inside(place, p.getSchema());
    } else if ("path".equals(p.getIn())) {
      whole(place, p.getSchema());
    } else {
      member(place.below("[]"), items);
      inside(place.below("[]"), items);
    }
  }

  /** A schema whose checkable bounds are checked where it is used; gives what it resolves to. */
  private Schema<?> member(Place place, Schema<?> schema) {
    Schema<?> target = spec.resolve(schema);
    refuse(at(place, schema), SchemaBounds.of(target).unchecked());
    besideReference(place, schema);
    return target;
  }

  /** A schema of which no code checks any bound where it is used, and what is inside. */
  private void whole(Place place, Schema<?> schema) {
    refuse(at(place, schema), SchemaBounds.of(spec.resolve(schema)).keywords());
    besideReference(place, schema);
    inside(place, schema);
  }

  private void inside(Place place, Schema<?> schema) {
    Schema<?> target = spec.resolve(schema);
    if (target.getItems() != null) {
      whole(place.below("[]"), target.getItems());
    }
    if (target.getAdditionalProperties() instanceof Schema<?> values) {
      whole(place.below("{}"), values);
    }
    for (List<?> forms : java.util.Arrays.asList(target.getOneOf(), target.getAnyOf())) {
      if (forms != null) {
        forms.forEach(form -> whole(place, (Schema<?>) form));
      }
    }
    if (Kind.of(target) == Kind.OBJECT) {
      object(place, schema, target);
    }
  }

  private void object(Place place, Schema<?> schema, Schema<?> target) {
    String name = Spec.refName(schema);
    if (name != null && !seen.add(name)) {
      return;
    }
    Place here = name == null ? place : new Place(spec.files().schema(name), "schema " + name);
    parts(here, target);
    spec.members(target)
        .forEach(
            (json, member) -> {
              Place at = here.below("." + json);
              member(at, member);
              inside(at, member);
            });
  }

  private void parts(Place place, Schema<?> object) {
    if (object.getAllOf() != null) {
      for (Object part : object.getAllOf()) {
        Schema<?> target = spec.resolve((Schema<?>) part);
        refuse(at(place, (Schema<?>) part), SchemaBounds.of(target).keywords());
        parts(place, target);
      }
    }
  }

  /** What is next to an `allOf` with one entry is not part of what that refers to. */
  private void besideReference(Place place, Schema<?> schema) {
    if (schema.get$ref() == null && Spec.refName(schema) != null) {
      refuse(place, SchemaBounds.of(schema).keywords());
    }
  }

  /** A bound belongs to the schema that states it, which may have a name. */
  private Place at(Place place, Schema<?> schema) {
    String name = Spec.refName(schema);
    return name == null
        ? place
        : new Place(spec.files().schema(name), place.subject() + " (schema " + name + ")");
  }

  private static void refuse(Place place, List<String> keywords) {
    if (!keywords.isEmpty()) {
      throw new SpecProblem(
          place.where(),
          place.subject(),
          String.join(", ", keywords) + " would not be checked before sending",
          "state it in the description instead");
    }
  }
}
