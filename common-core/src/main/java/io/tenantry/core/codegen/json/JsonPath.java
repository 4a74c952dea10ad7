package io.tenantry.core.codegen.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The path of a reader's or writer's current value: names and indices. */
final class JsonPath {
  private static final int DEPTH = 16;

  private @Nullable String[] names = new String[DEPTH];
  private int[] indices = new int[DEPTH];
  private int depth = -1;

  void openObject() {
    open();
    indices[depth] = -1;
  }

  void openArray() {
    open();
    indices[depth] = 0;
  }

  private void open() {
    if (++depth == names.length) {
      names = Arrays.copyOf(names, 2 * depth);
      indices = Arrays.copyOf(indices, 2 * depth);
    }
    names[depth] = null;
  }

  void close() {
    depth--;
  }

  void name(String name) {
    names[depth] = name;
  }

  /** Continues after a value: in an array, increments the index. */
  void passed() {
    if (depth >= 0 && indices[depth] >= 0) {
      indices[depth]++;
    }
  }

  String appendTo(String base) {
    StringBuilder path = new StringBuilder(base);
    for (int i = 0; i <= depth; i++) {
      if (indices[i] >= 0) {
        path.append('[').append(indices[i]).append(']');
      } else {
        path.append('.').append(names[i] == null ? "" : names[i]);
      }
    }
    return path.toString();
  }
}
