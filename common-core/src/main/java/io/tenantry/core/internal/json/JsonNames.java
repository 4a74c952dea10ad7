package io.tenantry.core.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names that an object's fields may have, each with its index. It remembers their order, so
 * that the first guess is usually right. Thread-safe: a wrong guess only costs a comparison.
 */
public final class JsonNames {
  /** For names that are written with escapes: not the beginning of a JSON string. */
  private static final byte[] NEVER = {0};

  private final String[] names;

  /** With their quotes. */
  private final byte[][] bytes;

  /** By the index of a name plus one: the name that followed it last time. */
  private final int[] followers;

  /** Creates the names, in the order of their indices. */
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

  /** Returns the name with the given index. */
  public String name(int number) {
    return names[number];
  }

  /** Returns the index of a name, or -1. */
  int find(String name) {
    return Arrays.asList(names).indexOf(name);
  }

  /**
   * Returns the index of the expected name, or -1.
   *
   * @param before the index of the name before it; -1 for none
   */
  int guess(int before) {
    int guess = followers[before + 1];
    return guess < names.length ? guess : -1;
  }

  /** Returns whether the bytes continue with the given name in quotes. */
  boolean isAt(int number, byte[] in, int from, int end) {
    byte[] name = bytes[number];
    int to = from + name.length;
    return to <= end && Arrays.equals(name, 0, name.length, in, from, to);
  }

  /** Returns the length of a name in quotes. */
  int length(int number) {
    return bytes[number].length;
  }

  /**
   * Returns the index of the name in quotes that the bytes are, or -1; remembers that it followed
   * {@code before}.
   */
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
