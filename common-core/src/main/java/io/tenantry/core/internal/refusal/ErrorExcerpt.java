package io.tenantry.core.internal.refusal;

import io.tenantry.core.internal.Excerpts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of an error body that no rule reads: an HTML page's title, or the body's beginning. */
final class ErrorExcerpt {
  /** How much of the body is looked at. */
  private static final int WINDOW = 4096;

  private static final int LONGEST = 200;
  private static final Pattern TITLE =
      Pattern.compile("(?i)<title[^<>]{0,200}>([^<]{1,500})</title>");
  private static final Pattern HIDDEN =
      Pattern.compile("(?is)<(script|style)\\b.*?(?:</\\1[^>]*>|\\z)");
  private static final Pattern MARKUP = Pattern.compile("<[^<>]*(?:>|\\z)");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private ErrorExcerpt() {}

  /** Returns the excerpt; empty if the body has no words. */
  static String of(String body) {
    String text = Excerpts.beginning(body, WINDOW);
    String words = text.startsWith("<") ? words(text) : text;
    return Excerpts.oneLine(BLANKS.matcher(words).replaceAll(" ").strip(), LONGEST);
  }

  /** Returns the title of a page; the text of other markup. */
  private static String words(String markup) {
    Matcher title = TITLE.matcher(markup);
    if (title.find() && !title.group(1).isBlank()) {
      return title.group(1);
    }
    return MARKUP.matcher(HIDDEN.matcher(markup).replaceAll(" ")).replaceAll(" ");
  }
}
