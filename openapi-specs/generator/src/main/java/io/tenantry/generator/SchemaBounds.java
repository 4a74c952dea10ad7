package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The bounds that one schema states: those that generated code can hold a value of this type to,
 * and the keywords of the rest.
 */
record SchemaBounds(List<Bound> checked, List<String> unchecked) {
  /** One keyword, with its value as a Java literal. */
  record Bound(String keyword, String literal) {}

  static final SchemaBounds NONE = new SchemaBounds(List.of(), List.of());

  /**
   * @param schema with references followed
   */
  static SchemaBounds of(Schema<?> schema) {
    SchemaBounds bounds = new SchemaBounds(new ArrayList<>(), new ArrayList<>());
    Checks checks = Checks.of(schema);
    bounds.add(checks == Checks.TEXT, "minLength", schema.getMinLength());
    bounds.add(checks == Checks.TEXT, "maxLength", schema.getMaxLength());
    bounds.add(checks == Checks.LIST, "minItems", schema.getMinItems());
    bounds.add(checks == Checks.LIST, "maxItems", schema.getMaxItems());
    bounds.addLimits(checks, schema);
    String regex = schema.getPattern();
    boolean readable = checks == Checks.TEXT && isPattern(regex);
    bounds.add(readable, "pattern", regex == null ? null : Words.literal(regex));
    bounds.add(false, "multipleOf", schema.getMultipleOf());
    bounds.add(false, "uniqueItems", Boolean.TRUE.equals(schema.getUniqueItems()) ? true : null);
    bounds.add(false, "minProperties", schema.getMinProperties());
    bounds.add(false, "maxProperties", schema.getMaxProperties());
    return bounds;
  }

  /** All keywords, for a place where no code checks any. */
  List<String> keywords() {
    List<String> all = new ArrayList<>(checked.stream().map(Bound::keyword).toList());
    all.addAll(unchecked);
    return all;
  }

  private void addLimits(Checks checks, Schema<?> schema) {
    BigDecimal least = schema.getMinimum();
    BigDecimal most = schema.getMaximum();
    boolean above = least != null && Boolean.TRUE.equals(schema.getExclusiveMinimum());
    boolean below = most != null && Boolean.TRUE.equals(schema.getExclusiveMaximum());
    if (checks == Checks.WHOLE_NUMBER) {
      least = above ? least.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE) : least;
      most = below ? most.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE) : most;
    } else {
      add(false, "exclusiveMinimum", above ? true : null);
      add(false, "exclusiveMaximum", below ? true : null);
    }
    boolean number = checks == Checks.WHOLE_NUMBER || checks == Checks.NUMBER;
    add(number, "minimum", literal(least));
    add(number, "maximum", literal(most));
  }

  private void add(boolean isChecked, String keyword, Object bound) {
    if (bound != null && isChecked) {
      checked.add(new Bound(keyword, String.valueOf(bound)));
    } else if (bound != null) {
      unchecked.add(keyword);
    }
  }

  private static String literal(BigDecimal number) {
    if (number == null) {
      return null;
    }
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    int bits = whole ? number.toBigInteger().bitLength() : Integer.MAX_VALUE;
    if (bits >= Long.SIZE) {
      return "new BigDecimal(" + Words.literal(number.toString()) + ")";
    }
    return number.toBigInteger() + (bits >= Integer.SIZE ? "L" : "");
  }

  private static boolean isPattern(String regex) {
    try {
      return regex != null && Pattern.compile(regex) != null;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** What a type's values can be held to. */
  private enum Checks {
    TEXT,
    WHOLE_NUMBER,
    NUMBER,
    LIST,
    NOTHING;

    static Checks of(Schema<?> schema) {
      return switch (Kind.of(schema)) {
        case ARRAY, ONE_OR_MANY -> LIST;
        case SCALAR -> ofScalar(schema.getType(), String.valueOf(schema.getFormat()));
        default -> NOTHING;
      };
    }

    private static Checks ofScalar(String type, String format) {
      return switch (type) {
        case "string" -> format.equals("date-time") || format.equals("date") ? NOTHING : TEXT;
        case "integer" -> WHOLE_NUMBER;
        case "number" -> format.equals("epoch-seconds") ? NOTHING : NUMBER;
        default -> NOTHING;
      };
    }
  }
}
