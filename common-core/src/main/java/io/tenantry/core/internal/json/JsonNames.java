package io.tenantry.core.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names that an object's members may have, each with its number. It learns in which order they
 * come, so that mostly the first guess is right. Safe for use by several threads: what they learn
 * are single numbers, and a wrong one costs a comparison.
 */
public final class JsonNames {
  /** For names that are written with escapes: begins no JSON string. */
  private static final byte[] NEVER = {0};

  private final String[] names;

  /** With their quotes. */
  private final byte[][] bytes;

  /** By the number of a name and one: the name that came after it last time. */
  private final int[] followers;

  /** The names in the order of their numbers. */
  public JsonNames(String... names) {
    this.names = names.clone();
    this.bytes = new byte[names.length][];
    Arrays.setAll(bytes, i -> quoted(names[i]));
    this.followers = new int[names.length + 1];
    Arrays.setAll(followers, i -> i);
  }

  private static byte[] quoted(String name) {
    return name.indexOf('"') >= 0 || name.indexOf('\\') >= 0
        ? NEVER
        : ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
  }

  /** The name with this number. */
  public String name(int number) {
    return names[number];
  }

  /** The number of a name, or -1. */
  int find(String name) {
    return Arrays.asList(names).indexOf(name);
  }

  /**
   * The number of the name that is expected, or -1.
   *
   * @param before the number of the name that came before; -1 for none
   */
  int guess(int before) {
    int guess = followers[before + 1];
    return guess < names.length ? guess : -1;
  }

  /** Whether the bytes go on with this name in quotes. */
  boolean isAt(int number, byte[] in, int from, int end) {
    byte[] name = bytes[number];
    int to = from + name.length;
    return to <= end && Arrays.equals(name, 0, name.length, in, from, to);
  }

  /** The length of a name in quotes. */
  int length(int number) {
    return bytes[number].length;
  }

  /** The number of the name in quotes that these bytes are, or -1; learns that it came. */
  int find(byte[] in, int from, int to, int before) {
    for (int number = 0; number < names.length; number++) {
      if (to - from == bytes[number].length && isAt(number, in, from, to)) {
        followers[before + 1] = number;
        return number;
      }
    }
    return -1;
  }
}
