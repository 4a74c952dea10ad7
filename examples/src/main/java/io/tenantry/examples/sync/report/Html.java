package io.tenantry.examples.sync.report;

import java.util.Locale;

/**
 * Markup that is also well-formed XML. Everything that is not a tag or class name of this package
 * goes through {@link #text}. Not thread-safe.
 */
final class Html {
  private static final char UNREADABLE = '\uFFFD';

  private final StringBuilder out = new StringBuilder();

  /**
   * Opens an element; the name may carry a class, {@code li.row}, or several, {@code b.chip.red}.
   */
  Html open(String element) {
    String[] parts = element.split("\\.", 2);
    out.append('<').append(parts[0]);
    if (parts.length > 1) {
      attribute("class", parts[1].replace('.', ' '));
    }
    out.append('>');
    return this;
  }

  Html close(String element) {
    out.append("</").append(element.split("\\.", 2)[0]).append('>');
    return this;
  }

  /** An element around a text. */
  Html element(String element, String text) {
    return open(element).text(text).close(element);
  }

  /** An element that takes a share of its row. */
  Html share(String element, long parts) {
    open(element);
    out.setLength(out.length() - 1);
    attribute("style", "flex-grow:" + parts);
    out.append('>');
    return close(element);
  }

  /** An element that a link can lead to. */
  Html open(String element, String id) {
    open(element);
    out.setLength(out.length() - 1);
    attribute("id", id);
    out.append('>');
    return this;
  }

  Html link(String id, String text) {
    out.append("<a");
    attribute("href", "#" + id);
    out.append('>');
    return text(text).close("a");
  }

  /** A part that can be folded. */
  Html openDetails(String element, boolean unfolded) {
    open(element);
    if (unfolded) {
      out.setLength(out.length() - 1);
      attribute("open", "open");
      out.append('>');
    }
    return this;
  }

  /** A text from outside, whatever it holds; what no document may hold is shown as U+FFFD. */
  Html text(String text) {
    text.codePoints().forEach(this::append);
    return this;
  }

  /** A name from outside: its direction of writing ends where it ends. */
  Html name(String name) {
    return name.isBlank() ? element("em", "no name") : element("bdi", name);
  }

  /** A count, its thousands separated. */
  Html number(long number) {
    return text(counted(number));
  }

  static String counted(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** Markup of our own, which is not escaped. */
  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    text(value);
    out.append('"');
  }

  private void append(int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isAllowed(c) ? c : UNREADABLE);
    }
  }

  private static boolean isAllowed(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !surrogate && (c & 0xFFFE) != 0xFFFE;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
