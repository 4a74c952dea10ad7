package io.tenantry.examples.audit;

/** What an audit looks at. */
enum Area {
  FIELDS("custom fields"),
  POLICIES("policies"),
  LOCATIONS("locations");

  private final String words;

  Area(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
