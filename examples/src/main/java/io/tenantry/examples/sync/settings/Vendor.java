package io.tenantry.examples.sync.settings;

import java.util.Locale;

/** The vendors that can be synchronized. */
public enum Vendor {
  NINJAONE("NinjaOne"),
  NCENTRAL("N-central"),
  JUMPCLOUD("JumpCloud");

  private final String title;

  Vendor(String title) {
    this.title = title;
  }

  /** Its name, for people. */
  public String title() {
    return title;
  }

  /** How its settings begin. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
