package io.tenantry.generator.source;

import java.util.Arrays;
import java.util.List;

/** Every extension that there is, with the mappings that may have it. */
public enum ExtensionName {
  VENDOR("x-vendor", Place.ROOT),
  ERRORS("x-errors", Place.ROOT),
  PAGING_RULES("x-paging-rules", Place.ROOT),
  RATE_LIMIT("x-rate-limit", Place.ROOT, Place.OPERATION),
  MAX_CONCURRENCY("x-max-concurrency", Place.ROOT, Place.OPERATION),
  SOURCE("x-source", Place.OPERATION),
  CONFIRMED("x-confirmed", Place.OPERATION),
  SAFE("x-safe", Place.OPERATION),
  CREDENTIALS("x-credentials", Place.OPERATION),
  PAGING("x-paging", Place.OPERATION),
  UNWRAP("x-unwrap", Place.OPERATION),
  VARIANT("x-variant", Place.OPERATION),
  FILTER("x-filter", Place.PARAMETER),
  NAME("x-name", Place.PARAMETER),
  ID("x-id", Place.SCHEMA),
  ENUM("x-enum", Place.SCHEMA),
  SORT("x-sort", Place.SCHEMA),
  TYPE("x-type", Place.SCHEMA),
  ONE_OR_MANY("x-one-or-many", Place.SCHEMA),
  ALIAS("x-alias", Place.SCHEMA),
  SECRET("x-secret", Place.SCHEMA),
  PATCH("x-patch", Place.SCHEMA),
  NULL("x-null", Place.SCHEMA),
  ENVELOPE("x-envelope", Place.SCHEMA),
  RECORD("x-record", Place.SCHEMA),
  FALLBACK_TOKEN_URL("x-fallback-token-url", Place.SECURITY_SCHEME);

  private final String key;
  private final List<Place> places;

  ExtensionName(String key, Place... places) {
    this.key = key;
    this.places = List.of(places);
  }

  /** The key in the document. */
  public String key() {
    return key;
  }

  public List<Place> places() {
    return places;
  }

  /** The keys that a mapping in this place may have. */
  static List<String> keysAt(Place place) {
    return Arrays.stream(values())
        .filter(name -> name.places.contains(place))
        .map(ExtensionName::key)
        .toList();
  }
}
