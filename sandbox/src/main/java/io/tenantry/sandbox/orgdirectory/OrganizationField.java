package io.tenantry.sandbox.orgdirectory;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an organization that a list can be filtered or sorted by. */
enum OrganizationField {
  ID("id", Kind.INTEGER, true),
  SOURCE("source", Kind.TEXT, false),
  SOURCE_ID("sourceID", Kind.TEXT, true),
  NAME("name", Kind.TEXT, true),
  DISABLED("disabled", Kind.FLAG, false),
  CREATED_AT("created_at", Kind.TIME, true),
  UPDATED_AT("updated_at", Kind.TIME, true),
  FINANCIAL_ID("financialID", Kind.TEXT, false),
  PARENT("parent", Kind.REFERENCE, false);

  static final List<String> LISTED =
      List.of("id", "sourceID", "name", "parent", "manager", "created_at", "updated_at");
  static final Set<String> SELECTABLE =
      Set.of(
          "addresses",
          "attachments",
          "business_unit",
          "business_unit_organization",
          "contacts",
          "created_at",
          "custom_fields",
          "disabled",
          "financialID",
          "id",
          "manager",
          "name",
          "order_template",
          "parent",
          "picture_uri",
          "region",
          "remarks",
          "source",
          "sourceID",
          "substitute",
          "ui_extension",
          "updated_at");

  private static final Set<String> TRUE = Set.of("1", "T", "Y", "TRUE", "YES", "ON");

  private final String member;
  private final Kind kind;
  private final boolean sortable;

  OrganizationField(String member, Kind kind, boolean sortable) {
    this.member = member;
    this.kind = kind;
    this.sortable = sortable;
  }

  enum Kind {
    INTEGER,
    TEXT,
    FLAG,
    TIME,
    REFERENCE;

    boolean ordered() {
      return this == INTEGER || this == TIME;
    }

    boolean takesLists() {
      return this == INTEGER || this == REFERENCE;
    }
  }

  String member() {
    return member;
  }

  Kind kind() {
    return kind;
  }

  /** Returns the field that a filter names; {@code _id} after a reference is optional. */
  static Optional<OrganizationField> filteredBy(String parameter) {
    String name = parameter.equals("ids") ? "id" : parameter;
    for (OrganizationField field : values()) {
      boolean reference = field.kind == Kind.REFERENCE && name.equals(field.member + "_id");
      if (field.member.equals(name) || reference) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  static Optional<OrganizationField> sortedBy(String name) {
    return filteredBy(name).filter(field -> field.sortable && field.member.equals(name));
  }

  /** Returns the value to compare; null for a blank field. */
  @Nullable Comparable<?> value(JsonObject organization) {
    JsonElement value = organization.get(member);
    if (value == null || value.isJsonNull()) {
      return null;
    }
    return kind == Kind.REFERENCE
        ? (Comparable<?>) value.getAsJsonObject().get("id").getAsLong()
        : read(value.getAsString());
  }

  /** Reads a value of this kind from a query. */
  Comparable<?> read(String text) {
    return switch (kind) {
      case INTEGER, REFERENCE -> Long.valueOf(text.trim());
      case FLAG -> isTrue(text);
      case TIME -> Timestamps.instant(text);
      case TEXT -> text;
    };
  }

  /** Returns whether the directory reads this text as true; every other text is false. */
  static boolean isTrue(String text) {
    return TRUE.contains(text.toUpperCase(Locale.ROOT));
  }

  /** Returns the ascending order; blank fields come first. */
  Comparator<JsonObject> ascending() {
    return (a, b) -> compare(value(a), value(b));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // both sides are values of this field
  static int compare(@Nullable Comparable a, @Nullable Comparable b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    return a.compareTo(b);
  }
}
