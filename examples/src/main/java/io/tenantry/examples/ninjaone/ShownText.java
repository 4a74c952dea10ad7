package io.tenantry.examples.ninjaone;

/** Names come from outside: on a terminal they are shown in quotes, control characters as "?". */
public final class ShownText {
  private ShownText() {}

  /** The text in quotes, fit for one line of a terminal. */
  public static String quoted(String text) {
    return '"' + text.replaceAll("\\p{Cntrl}", "?") + '"';
  }
}
