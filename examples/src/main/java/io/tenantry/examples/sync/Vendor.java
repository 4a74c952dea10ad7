package io.tenantry.examples.sync;

import java.util.Locale;

/** The vendors that can be brought in step. */
enum Vendor {
  NINJAONE("NinjaOne"),
  NCENTRAL("N-central"),
  JUMPCLOUD("JumpCloud");

  private final String title;

  Vendor(String title) {
    this.title = title;
  }

  /** Its name, for people. */
  String title() {
    return title;
  }

  /** How its settings begin. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
