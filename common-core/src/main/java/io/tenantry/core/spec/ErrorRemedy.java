package io.tenantry.core.spec;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Advice on a refused request, and the refusals to which it applies, as the vendor's specification
 * states them. All conditions that are set must hold. Immutable.
 *
 * @param text the advice, one sentence without its full stop
 * @param statuses the status codes to which it applies
 * @param code the vendor's error code to which it applies, ignoring case; null for any
 * @param message what must be found in the vendor's message; null for any
 * @param body the kind of body to which it applies; null for any
 * @param forToken whether it applies to token requests; otherwise it applies to operations
 * @param path what must be found in the path of the request; null for any
 * @param header a header that the request must have, ignoring case; null for none
 */
public record ErrorRemedy(
    String text,
    Set<Integer> statuses,
    @Nullable String code,
    @Nullable Pattern message,
    @Nullable Body body,
    boolean forToken,
    @Nullable Pattern path,
    @Nullable String header) {

  /** Kinds of body that are informative by themselves. */
  public enum Body {
    /** No body, or an empty JSON object: <code>{}</code>. */
    EMPTY,
    /** An HTML page, usually of a gateway or firewall. */
    HTML
  }

  /**
   * What remedies see of a request.
   *
   * @param ofToken whether it is a token request
   * @param path its path, without the query
   * @param headers the names of its headers that the program set
   */
  public record Request(boolean ofToken, String path, Set<String> headers) {}

  /**
   * What remedies see of a refusal.
   *
   * @param status the status code
   * @param code the vendor's error code, null if there is none
   * @param message the vendor's message or a line of the body, null if there is none
   * @param body the kind of body, null if none of these
   * @param request the request that was refused
   */
  public record Refusal(
      int status,
      @Nullable String code,
      @Nullable String message,
      @Nullable Body body,
      Request request) {}

  public ErrorRemedy {
    Checks.notNull(text, "text", InvalidArgumentException::new);
    statuses = Set.copyOf(Checks.notNull(statuses, "statuses", InvalidArgumentException::new));
  }

  /** Returns advice on every refused operation with one of the given status codes. */
  public static ErrorRemedy of(String text, int... statuses) {
    Set<Integer> all = IntStream.of(statuses).boxed().collect(Collectors.toUnmodifiableSet());
    return new ErrorRemedy(text, all, null, null, null, false, null, null);
  }

  /** Returns the same advice, only for the given vendor's error code. */
  public ErrorRemedy code(String value) {
    return new ErrorRemedy(text, statuses, value, message, body, forToken, path, header);
  }

  /** Returns the same advice, only if the regular expression is found in the vendor's message. */
  public ErrorRemedy message(String regex) {
    return new ErrorRemedy(
        text, statuses, code, Pattern.compile(regex), body, forToken, path, header);
  }

  /** Returns the same advice, only for the given kind of body. */
  public ErrorRemedy body(Body what) {
    return new ErrorRemedy(text, statuses, code, message, what, forToken, path, header);
  }

  /** Returns the same advice for refused token requests only. */
  public ErrorRemedy ofToken() {
    return new ErrorRemedy(text, statuses, code, message, body, true, path, header);
  }

  /** Returns the same advice, only if the regular expression is found in the request's path. */
  public ErrorRemedy path(String regex) {
    return new ErrorRemedy(
        text, statuses, code, message, body, forToken, Pattern.compile(regex), header);
  }

  /** Returns the same advice, only for requests with the given header. */
  public ErrorRemedy header(String name) {
    return new ErrorRemedy(text, statuses, code, message, body, forToken, path, name);
  }

  /**
   * Returns whether the advice applies to a refusal. An HTML page with a status below 500 is
   * usually not the vendor's, so it requires advice on HTML.
   */
  public boolean fits(Refusal refusal) {
    return isAbout(refusal.request())
        && statuses.contains(refusal.status())
        && (code == null || code.equalsIgnoreCase(refusal.code()))
        && (message == null || isIn(refusal.message(), message))
        && (body == null ? mayBeTheVendors(refusal) : body == refusal.body());
  }

  private boolean isAbout(Request request) {
    return forToken == request.ofToken()
        && (path == null || isIn(request.path(), path))
        && (header == null || request.headers().stream().anyMatch(header::equalsIgnoreCase));
  }

  private static boolean mayBeTheVendors(Refusal refusal) {
    return refusal.body() != Body.HTML || refusal.status() >= 500;
  }

  private static boolean isIn(@Nullable String text, Pattern wanted) {
    return text != null && wanted.matcher(text).find();
  }
}
