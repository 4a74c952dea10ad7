package io.tenantry.sandbox;

import java.util.Locale;
import java.util.Set;

/** What the directory takes for true; everything else is false. */
final class Flags {
  private static final Set<String> TRUE = Set.of("1", "T", "Y", "TRUE", "YES", "ON");

  private Flags() {}

  static boolean isTrue(String text) {
    return TRUE.contains(text.toUpperCase(Locale.ROOT));
  }
}
