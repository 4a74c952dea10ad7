package io.tenantry.core.internal.paging;

import io.tenantry.core.error.PagingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code Link} headers as RFC 8288 defines them: targets may hold commas and semicolons,
 * there may be several links in a header and several headers, parameters may be quoted, and a
 * {@code rel} may list several relations.
 */
public final class LinkHeader {
  /**
   * One link.
   *
   * @param target as written, possibly relative
   * @param params by lower-case name; the first of a name counts
   */
  public record Link(String target, Map<String, String> params) {
    /** Whether the link says this about the page itself; relations are compared in any case. */
    public boolean hasRelation(String relation) {
      return !params.containsKey("anchor")
          && List.of(params.getOrDefault("rel", "").toLowerCase(Locale.ROOT).split("\\s+"))
              .contains(relation.toLowerCase(Locale.ROOT));
    }
  }

  private static final String TOKEN_END = ",;= \t";

  private final String text;
  private int at;

  private LinkHeader(String text) {
    this.text = text;
  }

  /**
   * The target of the first link with the relation {@code next}.
   *
   * @throws PagingException if a header is malformed: a link overlooked would cut the list short
   */
  public static Optional<String> next(List<String> headers) {
    return parse(headers).stream()
        .filter(link -> link.hasRelation("next"))
        .map(Link::target)
        .findFirst();
  }

  /**
   * All links, in order.
   *
   * @throws PagingException if a header is malformed
   */
  public static List<Link> parse(List<String> headers) {
    List<Link> links = new ArrayList<>();
    for (String header : headers) {
      new LinkHeader(header).readInto(links);
    }
    return Collections.unmodifiableList(links);
  }

  private void readInto(List<Link> links) {
    skip(" \t,");
    while (at < text.length()) {
      links.add(new Link(target(), params()));
      skipBlanks();
      if (at < text.length() && text.charAt(at) != ',') {
        throw malformed("a comma");
      }
      skip(" \t,");
    }
  }

  private String target() {
    int end = text.indexOf('>', at);
    if (text.charAt(at) != '<' || end < 0) {
      throw malformed("a target in <angle brackets>");
    }
    String target = text.substring(at + 1, end).strip();
    at = end + 1;
    return target;
  }

  private Map<String, String> params() {
    Map<String, String> params = new HashMap<>();
    while (passed(';')) {
      skipBlanks();
      String name = token().toLowerCase(Locale.ROOT);
      String value = passed('=') ? value() : "";
      if (!name.isEmpty()) {
        params.putIfAbsent(name, value);
      }
    }
    return Collections.unmodifiableMap(params);
  }

  private String value() {
    skipBlanks();
    return at < text.length() && text.charAt(at) == '"' ? quoted() : token();
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at));
    }
    if (at >= text.length()) {
      throw malformed("a closing quote");
    }
    at++;
    return value.toString();
  }

  private String token() {
    int start = at;
    while (at < text.length() && TOKEN_END.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean passed(char expected) {
    skipBlanks();
    if (at >= text.length() || text.charAt(at) != expected) {
      return false;
    }
    at++;
    return true;
  }

  private void skipBlanks() {
    skip(" \t");
  }

  private void skip(String characters) {
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** Names the place only: the header may hold a query string. */
  private PagingException malformed(String expected) {
    return new PagingException(
        "malformed Link header: expected "
            + expected
            + " at character "
            + at
            + "; the next page cannot be determined");
  }
}
