package io.tenantry.examples.audit;

import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.examples.ninjaone.ShownText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reviews the custom fields of one organization. */
final class FieldReview {
  private final AuditRules rules;

  FieldReview(AuditRules rules) {
    this.rules = rules;
  }

  /** Whether every field that the rules name has a value here. */
  boolean hasAll(JsonObject fields) {
    return rules.required().stream().allMatch(name -> value(fields, name).isPresent())
        && rules.endDates().stream().allMatch(name -> value(fields, name).isPresent());
  }

  List<Finding> findings(JsonObject fields) {
    List<Finding> findings = new ArrayList<>();
    for (String name : rules.required()) {
      if (value(fields, name).isEmpty()) {
        findings.add(finding(name + " has no value"));
      }
    }
    for (String name : rules.endDates()) {
      value(fields, name).flatMap(value -> passed(name, value)).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> passed(String name, JsonValue value) {
    Optional<LocalDate> date = date(value);
    if (date.isEmpty()) {
      return Optional.of(finding(name + " is not a date: " + ShownText.quoted(text(value))));
    }
    return date.filter(end -> end.isBefore(rules.today()))
        .map(end -> finding(name + " has passed: " + end));
  }

  /** The document writes dates as text, tenants as milliseconds since 1970. */
  private static Optional<LocalDate> date(JsonValue value) {
    try {
      return Optional.of(
          value.kind() == JsonValue.Kind.NUMBER
              ? Instant.ofEpochMilli(value.asLong()).atZone(ZoneOffset.UTC).toLocalDate()
              : LocalDate.parse(text(value)));
    } catch (DateTimeException | JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonValue> value(JsonObject fields, String name) {
    return fields.get(name).filter(value -> !value.isNull() && !text(value).isBlank());
  }

  private static String text(JsonValue value) {
    return value.kind() == JsonValue.Kind.STRING ? value.asString() : value.json();
  }

  private static Finding finding(String text) {
    return new Finding(Area.FIELDS, text);
  }
}
