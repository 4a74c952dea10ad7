package io.tenantry.core.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Equality of JSON values by content; works at any depth because it does not recurse. */
final class JsonEquality {
  private record Pair(JsonValue left, JsonValue right) {}

  private final Deque<Pair> open = new ArrayDeque<>();

  private JsonEquality() {}

  static boolean equal(JsonValue left, JsonValue right) {
    JsonEquality equality = new JsonEquality();
    equality.open.push(new Pair(left, right));
    while (!equality.open.isEmpty()) {
      Pair pair = equality.open.pop();
      if (!pair.left.utf8().equals(pair.right.utf8())
          && !equality.sameLevel(pair.left, pair.right)) {
        return false;
      }
    }
    return true;
  }

  /** Shallow on purpose: it is cheap, and equal values still have equal hashes. */
  static int hash(JsonValue value) {
    return switch (value.kind()) {
      case STRING -> value.asString().hashCode();
      case ARRAY -> 31 + value.asList().size();
      case OBJECT -> value.asObject().asMap().keySet().hashCode();
      case NUMBER, BOOLEAN, NULL -> value.utf8().hashCode();
    };
  }

  private boolean sameLevel(JsonValue left, JsonValue right) {
    if (left.kind() != right.kind()) {
      return false;
    }
    return switch (left.kind()) {
      case STRING -> left.asString().equals(right.asString());
      case ARRAY -> sameItems(left.asList(), right.asList());
      case OBJECT -> sameMembers(left.asObject().asMap(), right.asObject().asMap());
      case NUMBER, BOOLEAN, NULL -> false; // their bytes differ
    };
  }

  private boolean sameItems(List<JsonValue> left, List<JsonValue> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      open.push(new Pair(left.get(i), right.get(i)));
    }
    return true;
  }

  private boolean sameMembers(Map<String, JsonValue> left, Map<String, JsonValue> right) {
    if (!left.keySet().equals(right.keySet())) {
      return false;
    }
    left.forEach((name, value) -> open.push(new Pair(value, right.get(name))));
    return true;
  }
}
