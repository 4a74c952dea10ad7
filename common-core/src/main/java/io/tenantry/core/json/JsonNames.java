package io.tenantry.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names that an object's members may have, each with its number. It learns in which order they
 * come, so that mostly the first guess is right. Safe for use by several threads: what they learn
 * are single numbers, and a wrong one costs a comparison.
 */
final class JsonNames {
  private final String[] names;
  private final byte[][] bytes;

  /** By the number of a name and one: the name that came after it last time. */
  private final int[] followers;

  JsonNames(String... names) {
    this.names = names.clone();
    this.bytes = new byte[names.length][];
    Arrays.setAll(bytes, i -> names[i].getBytes(StandardCharsets.UTF_8));
    this.followers = new int[names.length + 1];
    Arrays.setAll(followers, i -> i);
  }

  String name(int number) {
    return names[number];
  }

  /** The number of a name, or -1. */
  int find(String name) {
    return Arrays.asList(names).indexOf(name);
  }

  /**
   * The same for bytes.
   *
   * @param before the number of the name that came before; -1 for none
   */
  int find(byte[] in, int from, int to, int before) {
    int guess = followers[before + 1];
    if (guess < names.length && is(guess, in, from, to)) {
      return guess;
    }
    for (int number = 0; number < names.length; number++) {
      if (is(number, in, from, to)) {
        followers[before + 1] = number;
        return number;
      }
    }
    return -1;
  }

  private boolean is(int number, byte[] in, int from, int to) {
    byte[] name = bytes[number];
    return name.length == to - from && Arrays.equals(name, 0, name.length, in, from, to);
  }
}
