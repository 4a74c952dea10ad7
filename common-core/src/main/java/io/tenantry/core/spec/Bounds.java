package io.tenantry.core.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * For generated code: what a specification allows for a member of a request body. Checked before
 * anything is sent, and only in request bodies: a value that came from the vendor may be written
 * again whatever its size. Lengths are counted in Unicode code points. Immutable.
 */
public final class Bounds {
  private static final Bounds NONE = new Bounds(List.of());

  private final List<Rule> rules;

  private Bounds(List<Rule> rules) {
    this.rules = rules;
  }

  /** Everything is allowed. */
  public static Bounds none() {
    return NONE;
  }

  /** Texts of at least so many code points. */
  public static Bounds minLength(int codePoints) {
    return text("at least " + characters(codePoints), text -> length(text) >= codePoints);
  }

  /** Texts of at most so many code points. */
  public static Bounds maxLength(int codePoints) {
    return text("at most " + characters(codePoints), text -> length(text) <= codePoints);
  }

  /**
   * @param regex found anywhere in the text unless it is anchored, as JSON Schema has it
   * @throws PatternSyntaxException if it is no regular expression
   */
  public static Bounds pattern(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return text("text that matches " + regex, text -> pattern.matcher(text).find());
  }

  /** This number or a greater one. */
  public static Bounds minimum(long least) {
    return minimum(BigDecimal.valueOf(least));
  }

  /** This number or a greater one. */
  public static Bounds minimum(BigDecimal least) {
    return number("at least " + least.toPlainString(), number -> number.compareTo(least) >= 0);
  }

  /** This number or a smaller one. */
  public static Bounds maximum(long most) {
    return maximum(BigDecimal.valueOf(most));
  }

  /** This number or a smaller one. */
  public static Bounds maximum(BigDecimal most) {
    return number("at most " + most.toPlainString(), number -> number.compareTo(most) <= 0);
  }

  /** Lists of at least so many items. */
  public static Bounds minItems(int count) {
    return items("at least " + new Items(count), items -> items >= count);
  }

  /** Lists of at most so many items. */
  public static Bounds maxItems(int count) {
    return items("at most " + new Items(count), items -> items <= count);
  }

  /** These bounds and others. */
  public Bounds and(Bounds others) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(others.rules);
    return new Bounds(List.copyOf(all));
  }

  /** The rules that a value breaks, joined; empty if it breaks none. */
  public String broken(Object value) {
    StringBuilder broken = new StringBuilder();
    for (Rule rule : rules) {
      if (!rule.allows(value)) {
        broken.append(broken.isEmpty() ? "" : ", ").append(rule.text());
      }
    }
    return broken.toString();
  }

  private static Bounds text(String rule, Test<String> test) {
    return new Bounds(List.of(new Rule(rule, v -> !(v instanceof String s) || test.passes(s))));
  }

  /** A number that is not finite passes: the writer refuses it whatever the bounds. */
  private static Bounds number(String rule, Test<BigDecimal> test) {
    Test<Object> allowed = v -> !(v instanceof Number n) || notFinite(n) || test.passes(decimal(n));
    return new Bounds(List.of(new Rule(rule, allowed)));
  }

  private static boolean notFinite(Number number) {
    return number instanceof Double d && !Double.isFinite(d);
  }

  private static Bounds items(String rule, Test<Integer> test) {
    return new Bounds(
        List.of(new Rule(rule, v -> !(v instanceof Items items) || test.passes(items.count()))));
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String characters(int count) {
    return count == 1 ? "1 character" : count + " characters";
  }

  /** A list or map, for the rules that count. */
  public record Items(int count) {
    @Override
    public String toString() {
      return count == 1 ? "1 item" : count + " items";
    }
  }

  private record Rule(String text, Test<Object> test) {
    boolean allows(Object value) {
      return test.passes(value);
    }
  }

  private interface Test<T> {
    boolean passes(T value);
  }
}
