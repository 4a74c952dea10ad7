package io.tenantry.core.spec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a vendor's error message: some vendors write a code and an id into the text.
 *
 * @param text the explanation
 * @param code the vendor's code for it, null if there is none
 * @param requestId the id under which the vendor's support finds the request, null if there is none
 */
public record ErrorMessage(String text, @Nullable String code, @Nullable String requestId) {
  static ErrorMessage of(String message, @Nullable Pattern pattern) {
    Matcher parts = pattern == null ? null : pattern.matcher(message.strip());
    if (parts == null || !parts.matches()) {
      return new ErrorMessage(message, null, null);
    }
    String text = group(parts, "text");
    return new ErrorMessage(
        text == null ? message : text, group(parts, "code"), group(parts, "id"));
  }

  /** Null too where the pattern has no such group, as not all vendors write all of it. */
  private static @Nullable String group(Matcher parts, String name) {
    if (!parts.pattern().pattern().contains("(?<" + name + ">")) {
      return null;
    }
    String value = parts.group(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
