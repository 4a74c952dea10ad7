package io.tenantry.generator;

import java.util.Locale;
import java.util.Set;

/** Names and prose: from the words of a document to identifiers and Javadoc. */
final class Words {
  /** Java's own words, and the methods that a builder or any object already has. */
  private static final Set<String> TAKEN =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do double"
                  + " else enum extends final finally float for goto if implements import instanceof"
                  + " int interface long native new package private protected public return short"
                  + " static strictfp super switch synchronized this throw throws transient try void"
                  + " volatile while true false null hashCode toString getClass notify notifyAll wait"
                  + " build builder from unknownMembers unreadableItems clone finalize")
              .split(" "));

  /** What a group's method has already: its fields, its variables, its other parameters. */
  private static final Set<String> IN_METHODS =
      Set.of(
          ("api body caller each filters operation options path request requestBody").split(" "));

  /** How the variable ends that holds the checked text of a path parameter. */
  static final String SEGMENT = "Segment";

  private static final int LONGEST_WORD = 60;

  private Words() {}

  /**
   * `updated_at` and `per-page` become `updatedAt` and `perPage`; `sourceID` stays `sourceId`-like.
   */
  static String camel(String name) {
    StringBuilder out = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        upper = out.length() > 0;
      } else {
        out.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    String camel = calmAcronyms(out.toString());
    if (camel.isEmpty() || Character.isDigit(camel.charAt(0))) {
      camel = "n" + camel;
    }
    camel = Character.toLowerCase(camel.charAt(0)) + camel.substring(1);
    return TAKEN.contains(camel) ? camel + "Value" : camel;
  }

  /** A parameter's name in Java. */
  static String parameter(String name) {
    String camel = camel(name);
    return IN_METHODS.contains(camel) || camel.endsWith(SEGMENT) ? camel + "Value" : camel;
  }

  /** Acronyms are words: `sourceID` -> `sourceId`, `publicIP` -> `publicIp`, `ID` -> `id`. */
  private static String calmAcronyms(String name) {
    StringBuilder out = new StringBuilder(name);
    for (int i = 1; i < out.length(); i++) {
      boolean inRun =
          Character.isUpperCase(name.charAt(i)) && Character.isUpperCase(name.charAt(i - 1));
      boolean startsWord = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
      if (inRun && !startsWord) {
        out.setCharAt(i, Character.toLowerCase(name.charAt(i)));
      }
    }
    return out.toString();
  }

  static String capital(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** `listByOrganization` -> `LIST_BY_ORGANIZATION`; `linux-server` -> `LINUX_SERVER`. */
  static String constant(String name) {
    String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9]+", "_");
    String constant = spaced.toUpperCase(Locale.ROOT).replaceAll("^_+|_+$", "");
    return constant.isEmpty() || Character.isDigit(constant.charAt(0)) ? "N" + constant : constant;
  }

  /** What a description says, and that the vendor has deprecated the thing where it has. */
  static String withDeprecation(String text, Boolean isDeprecated) {
    String said = text == null ? "" : text.strip();
    return Boolean.TRUE.equals(isDeprecated) ? (said + " Deprecated by the vendor.").strip() : said;
  }

  /**
   * Prose for a Javadoc comment: one line, nothing that ends the comment, reads as markup or as a
   * Unicode escape.
   */
  static String javadoc(String text) {
    if (text == null || text.isBlank()) {
      return "";
    }
    return text.strip()
        .replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("*/", "*&#47;")
        .replace("@", "&#64;")
        .replace("\\", "&#92;")
        .replaceAll("`([^`&{}]*)`", "{@code $1}")
        .replaceAll("`([^`]*)`", "<code>$1</code>");
  }

  /**
   * A string literal. What has no space for long is cut into several with {@code +} between them:
   * the formatter only breaks at spaces.
   */
  static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    int unbroken = 0;
    for (char c : text.toCharArray()) {
      unbroken = c == ' ' ? 0 : unbroken + 1;
      if (unbroken > LONGEST_WORD && !Character.isLowSurrogate(c)) {
        out.append("\" + \"");
        unbroken = 1;
      }
      out.append(escaped(c));
    }
    return out.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.valueOf(c);
    };
  }
}
