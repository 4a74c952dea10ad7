package io.tenantry.examples.sync;

/** Names come from outside: on a terminal they are shown in quotes, control characters as "?". */
final class Quoted {
  private Quoted() {}

  static String of(String text) {
    return '"' + text.replaceAll("\\p{Cntrl}", "?") + '"';
  }
}
