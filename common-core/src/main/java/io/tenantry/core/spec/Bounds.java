package io.tenantry.core.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * For generated code: what a specification allows for a field of a request body. Only request
 * bodies are checked, before anything is sent: a value that the vendor sent may be written again
 * whatever its size. Lengths are counted in Unicode code points. Immutable.
 */
public final class Bounds {
  private static final Bounds NONE = new Bounds(List.of());

  private final List<Rule> rules;

  private Bounds(List<Rule> rules) {
    this.rules = rules;
  }

  /** Returns bounds that allow everything. */
  public static Bounds none() {
    return NONE;
  }

  /** Returns bounds for texts of at least the given length. */
  public static Bounds minLength(int codePoints) {
    return text("have at least " + characters(codePoints), text -> length(text) >= codePoints);
  }

  /** Returns bounds for texts of at most the given length. */
  public static Bounds maxLength(int codePoints) {
    return text("have at most " + characters(codePoints), text -> length(text) <= codePoints);
  }

  /**
   * Returns bounds for texts in which a regular expression is found.
   *
   * @param regex found anywhere in the text unless it is anchored, as in JSON Schema
   * @throws PatternSyntaxException if it is not a regular expression
   */
  public static Bounds pattern(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return text("match " + regex, text -> pattern.matcher(text).find());
  }

  /** Returns bounds for numbers of at least the given one. */
  public static Bounds minimum(long least) {
    return minimum(BigDecimal.valueOf(least));
  }

  /** Returns bounds for numbers of at least the given one. */
  public static Bounds minimum(BigDecimal least) {
    return number("be at least " + least.toPlainString(), number -> number.compareTo(least) >= 0);
  }

  /** Returns bounds for numbers of at most the given one. */
  public static Bounds maximum(long most) {
    return maximum(BigDecimal.valueOf(most));
  }

  /** Returns bounds for numbers of at most the given one. */
  public static Bounds maximum(BigDecimal most) {
    return number("be at most " + most.toPlainString(), number -> number.compareTo(most) <= 0);
  }

  /** Returns bounds for lists of at least the given number of items. */
  public static Bounds minItems(int count) {
    return items("have at least " + new Items(count), items -> items >= count);
  }

  /** Returns bounds for lists of at most the given number of items. */
  public static Bounds maxItems(int count) {
    return items("have at most " + new Items(count), items -> items <= count);
  }

  /** Returns these bounds combined with others. */
  public Bounds and(Bounds others) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(others.rules);
    return new Bounds(List.copyOf(all));
  }

  /**
   * Returns the rules that a value breaks, such as "have at most 5 characters"; empty if it breaks
   * none.
   */
  public String broken(Object value) {
    StringBuilder broken = new StringBuilder();
    for (Rule rule : rules) {
      if (!rule.allows(value)) {
        broken.append(broken.isEmpty() ? "" : " and ").append(rule.text());
      }
    }
    return broken.toString();
  }

  private static Bounds text(String rule, Test<String> test) {
    return new Bounds(List.of(new Rule(rule, v -> !(v instanceof String s) || test.passes(s))));
  }

  /** A number that is not finite passes: the writer refuses it in any case. */
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
