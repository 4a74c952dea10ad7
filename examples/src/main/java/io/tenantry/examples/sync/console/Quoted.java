package io.tenantry.examples.sync.console;

/** Names come from outside: on a terminal they are shown in quotes, control characters as "?". */
public final class Quoted {
  private Quoted() {}

  public static String of(String text) {
    return '"' + text.replaceAll("\\p{Cntrl}", "?") + '"';
  }
}
