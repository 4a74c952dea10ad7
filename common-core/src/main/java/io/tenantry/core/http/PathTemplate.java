package io.tenantry.core.http;

import java.util.Locale;

/** The paths that an operation may ask for: "/organizations/{id}". */
final class PathTemplate {
  private final String[] template;

  PathTemplate(String template) {
    this.template = template.split("/", -1);
  }

  /**
   * Whether a path, percent-encoded and without query, is one of them. A parameter is one segment,
   * whatever way its characters are written: no dots alone, no slash of either kind.
   */
  boolean matches(String encodedPath) {
    String[] path = encodedPath.split("/", -1);
    if (path.length != template.length) {
      return false;
    }
    for (int i = 0; i < path.length; i++) {
      boolean parameter = template[i].startsWith("{");
      if (parameter ? !isValue(path[i]) : !path[i].equals(template[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isValue(String segment) {
    String lower = segment.toLowerCase(Locale.ROOT);
    String dots = lower.replace("%2e", ".");
    return !segment.isEmpty()
        && !dots.equals(".")
        && !dots.equals("..")
        && !lower.contains("%2f")
        && !lower.contains("%5c")
        && !lower.contains("\\");
  }
}
