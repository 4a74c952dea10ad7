package io.tenantry.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The names that an object's members may have, each with its number. Immutable. */
final class JsonNames {
  private final String[] names;
  private final byte[][] bytes;

  JsonNames(String... names) {
    this.names = names.clone();
    this.bytes = new byte[names.length][];
    Arrays.setAll(bytes, i -> names[i].getBytes(StandardCharsets.UTF_8));
  }

  String name(int number) {
    return names[number];
  }

  /** The number of a name, or -1. */
  int find(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The same for bytes; members mostly come in the order of the names, so it is tried first. */
  int find(byte[] in, int from, int to, int likely) {
    int count = names.length;
    for (int i = 0, number = likely; i < count; i++, number++) {
      int candidate = number < count ? number : number - count;
      if (is(candidate, in, from, to)) {
        return candidate;
      }
    }
    return -1;
  }

  private boolean is(int number, byte[] in, int from, int to) {
    byte[] name = bytes[number];
    return name.length == to - from && Arrays.equals(name, 0, name.length, in, from, to);
  }
}
