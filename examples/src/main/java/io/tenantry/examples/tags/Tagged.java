package io.tenantry.examples.tags;

import io.tenantry.examples.ninjaone.ShownText;

/**
 * How it ended for one selected organization.
 *
 * @param detail what went wrong; empty if nothing did
 */
record Tagged(String id, String name, Ending ending, String detail) {

  enum Ending {
    UPDATED,
    UNCHANGED,
    NOT_KEPT,
    FAILED
  }

  boolean good() {
    return ending == Ending.UPDATED || ending == Ending.UNCHANGED;
  }

  String line() {
    return ShownText.quoted(name) + " (" + id + "): " + detail;
  }
}
