package io.tenantry.generator;

import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code x-rate-limit}: the windows in which a vendor counts calls. */
final class RateLimits {
  private static final String NAME = ExtensionName.RATE_LIMIT.key();

  private record Window(String calls, String duration, String headers) {}

  private RateLimits() {}

  /**
   * The argument of {@code Limits.perWindow} for the document's windows; null where it states none.
   */
  static String ofAccount(Spec spec) {
    Object value = spec.extension(ExtensionName.RATE_LIMIT);
    if (value == null) {
      return null;
    }
    return read(value, spec.files().document(), "document").stream()
        .map(w -> "Window.of(" + w.calls + ", " + w.duration + ")" + w.headers)
        .collect(Collectors.joining(", "));
  }

  /**
   * What follows the core's Operation for the windows of one operation; empty where it has none.
   */
  static String ofOperation(Spec spec, Spec.Op op) {
    Object value = Spec.extension(op.operation(), ExtensionName.RATE_LIMIT);
    if (value == null) {
      return "";
    }
    String where = spec.files().operation(op.id());
    String subject = "operation " + op.id();
    StringBuilder out = new StringBuilder();
    for (Window window : read(value, where, subject)) {
      if (!window.headers.isEmpty()) {
        throw new SpecProblem(
            where,
            subject,
            NAME + " names headers",
            "leave them out: only the document's windows are corrected by headers");
      }
      out.append(".window(" + window.calls + ", " + window.duration + ")");
    }
    return out.toString();
  }

  private static List<Window> read(Object value, String where, String subject) {
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      throw SpecProblem.value(
          where, subject, NAME, "a list of windows {calls: 20, seconds: 2, source: …}", value);
    }
    List<Window> windows = list.stream().map(window -> window(window, where, subject)).toList();
    Set<String> durations = new HashSet<>();
    for (Window window : windows) {
      if (!durations.add(window.duration)) {
        throw new SpecProblem(
            where,
            subject,
            NAME + " has two windows of " + window.duration.replaceAll("\\D", "") + " seconds",
            "keep the one with fewer calls: it is reached first");
      }
    }
    return windows;
  }

  private static Window window(Object value, String where, String subject) {
    Extension window = Extension.of(NAME, value, where, subject);
    window.required("source");
    String confirmed = window.text("confirmed");
    if (confirmed != null && !confirmed.equals("false")) {
      throw window.value("confirmed", "false or absent", confirmed);
    }
    Extension headers = window.nested("headers");
    String reported = "";
    if (headers != null) {
      reported =
          ".reportedBy(new QuotaHeaders(%s, %s, %s))"
              .formatted(
                  Words.literal(headers.required("limit")),
                  Words.literal(headers.required("remaining")),
                  Words.literal(headers.required("reset")));
    }
    return new Window(
        window.count("calls"), "Duration.ofSeconds(" + window.count("seconds") + ")", reported);
  }
}
