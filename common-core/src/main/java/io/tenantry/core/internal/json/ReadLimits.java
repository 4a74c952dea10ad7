package io.tenantry.core.internal.json;

/**
 * Bounds what reading one body may cost, and regularly checks whether the result is still wanted.
 * The scanners of a body and of its parts share one instance. Used by one thread.
 *
 * <p>The bounds leave room for a hundred times the largest page that a vendor offers (1,000 rows).
 * At the same time, a page within the bounds fits into a heap of 256 MB, together with its body of
 * at most 64 MiB.
 */
public final class ReadLimits {
  /** The largest number of rows on a page. */
  public static final int MAX_ROWS = 100_000;

  /**
   * The largest number of JSON values in a body. An object or array that is converted to Java
   * objects counts as {@value #OBJECT} values, and a value that is kept as JSON as {@value #KEPT}
   * more, since they take that much more memory.
   */
  public static final int MAX_VALUES = 2_000_000;

  /** The largest number of characters in a number: converting it takes quadratic time. */
  public static final int MAX_DIGITS = 10_000;

  /** The largest number of bytes in one string, which is held in memory several times. */
  static final int MAX_TEXT = 16 * 1024 * 1024;

  static final int OBJECT = 8;
  static final int KEPT = 4;

  private static final int STEP = 2_048;
  private static final int LOADS = 8;

  private final Runnable pulse;
  private int left;
  private int next;
  private int loads;

  /**
   * Creates the limits of a body.
   *
   * @param pulse runs regularly, and throws if the result is not wanted any more
   */
  public ReadLimits(Runnable pulse) {
    this(pulse, MAX_VALUES);
  }

  private ReadLimits(Runnable pulse, int values) {
    this.pulse = pulse;
    this.left = values;
    this.next = values - STEP;
  }

  /** Returns limits for JSON that is in memory and well-formed, or small. */
  static ReadLimits ofMemory() {
    return new ReadLimits(() -> {}, Integer.MAX_VALUE);
  }

  /** Counts a value. */
  void count(int weight) {
    left -= weight;
    if (left < next) {
      step();
    }
  }

  private void step() {
    if (left < 0) {
      throw new ReadLimitException(
          "expected at most %,d JSON values in a response, but received more", MAX_VALUES);
    }
    next = Math.max(0, left - STEP);
    pulse.run();
  }

  /** Counts a portion of the body. */
  void loaded() {
    if (++loads % LOADS == 0) {
      pulse.run();
    }
  }

  /**
   * Checks the number of rows.
   *
   * @throws ReadLimitException if there are too many
   */
  public static void checkRows(int rows) {
    if (rows > MAX_ROWS) {
      throw new ReadLimitException(
          "expected at most %,d rows on a page, but received more", MAX_ROWS);
    }
  }

  /**
   * Checks the size of a body that was converted to UTF-8.
   *
   * @throws ReadLimitException if it is too large
   */
  public static void checkBody(long bytes, long limit) {
    if (bytes > limit) {
      throw new ReadLimitException(
          "expected a response of at most %,d bytes in UTF-8, but received more", limit);
    }
  }

  static void checkDigits(long characters) {
    if (characters > MAX_DIGITS) {
      throw new ReadLimitException(
          "expected a number of at most %,d characters, but received a longer one", MAX_DIGITS);
    }
  }

  static void checkText(int bytes) {
    if (bytes > MAX_TEXT) {
      throw new ReadLimitException(
          "expected a string of at most %,d bytes, but received a longer one", MAX_TEXT);
    }
  }
}
