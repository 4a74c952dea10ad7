package io.tenantry.core.spec;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a refusal, and which refusals it fits: a fact about a vendor, written in its
 * spec. Every condition that is set must hold. Immutable.
 *
 * @param text the advice, one sentence without its full stop
 * @param statuses the statuses that it fits
 * @param code the vendor's code that it needs, upper and lower case alike; null for any
 * @param message what must be found in the vendor's explanation; null for any
 * @param body what the body must be; null for any
 * @param forToken whether it fits a refused token request; it fits an operation otherwise
 */
public record ErrorRemedy(
    String text,
    Set<Integer> statuses,
    @Nullable String code,
    @Nullable Pattern message,
    @Nullable Body body,
    boolean forToken) {

  /** Bodies that tell by what they are. */
  public enum Body {
    /** Nothing, or JSON that holds nothing: <code>{}</code>. */
    EMPTY,
    /** A page, of a gateway or a firewall. */
    HTML
  }

  /**
   * A refusal as far as remedies look at it.
   *
   * @param status its status
   * @param code the vendor's code, null if it names none
   * @param message the vendor's explanation, null if it gives none
   * @param body what the body is, null if none of these
   * @param ofToken whether a token request was refused
   */
  public record Refusal(
      int status,
      @Nullable String code,
      @Nullable String message,
      @Nullable Body body,
      boolean ofToken) {}

  public ErrorRemedy {
    Checks.notNull(text, "text", InvalidArgumentException::new);
    statuses = Set.copyOf(Checks.notNull(statuses, "statuses", InvalidArgumentException::new));
  }

  /** Advice on every refused operation with one of these statuses. */
  public static ErrorRemedy of(String text, int... statuses) {
    Set<Integer> all = IntStream.of(statuses).boxed().collect(Collectors.toUnmodifiableSet());
    return new ErrorRemedy(text, all, null, null, null, false);
  }

  /** The same, only where the vendor names this code. */
  public ErrorRemedy code(String value) {
    return new ErrorRemedy(text, statuses, value, message, body, forToken);
  }

  /** The same, only where this regular expression is found in the vendor's explanation. */
  public ErrorRemedy message(String regex) {
    return new ErrorRemedy(text, statuses, code, Pattern.compile(regex), body, forToken);
  }

  /** The same, only where the body is this. */
  public ErrorRemedy body(Body what) {
    return new ErrorRemedy(text, statuses, code, message, what, forToken);
  }

  /** The same for refused token requests, and only for these. */
  public ErrorRemedy ofToken() {
    return new ErrorRemedy(text, statuses, code, message, body, true);
  }

  /** Whether it is advice on this refusal. */
  public boolean fits(Refusal refusal) {
    return forToken == refusal.ofToken()
        && statuses.contains(refusal.status())
        && (code == null || code.equalsIgnoreCase(refusal.code()))
        && (message == null || isIn(refusal.message(), message))
        && (body == null || body == refusal.body());
  }

  private static boolean isIn(@Nullable String text, Pattern wanted) {
    return text != null && wanted.matcher(text).find();
  }
}
