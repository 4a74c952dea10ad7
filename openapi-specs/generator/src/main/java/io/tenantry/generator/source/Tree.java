package io.tenantry.generator.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A document as plain maps and lists. */
final class Tree {
  private Tree() {}

  /** The node as a map; an empty one where it is none. */
  @SuppressWarnings("unchecked") // every map here was made by copy, with texts as keys
  static Map<String, Object> map(Object node) {
    return node instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
  }

  @SuppressWarnings("unchecked") // every list here was made by copy
  static List<Object> list(Object node) {
    return node instanceof List<?> list ? (List<Object>) list : new ArrayList<>();
  }

  /** The map under a key, added where there is none. */
  static Map<String, Object> child(Map<String, Object> parent, String key) {
    return map(parent.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>()));
  }

  /** A copy that shares nothing with the node, its keys as text. */
  static Object copy(Object node) {
    if (node instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put(String.valueOf(key), copy(value)));
      return copy;
    }
    if (node instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(copy(each)));
      return copy;
    }
    return node;
  }

  static Map<String, Object> copyOf(Map<String, Object> map) {
    return map(copy(map));
  }

  /** Replaces what a map holds. */
  static void become(Map<String, Object> map, Map<String, Object> content) {
    Map<String, Object> kept = new LinkedHashMap<>(content);
    map.clear();
    map.putAll(kept);
  }

  /** Visits every mapping from the outside in, examples and extensions left out. */
  static void walk(Object node, Place place, BiConsumer<Place, Map<String, Object>> visit) {
    if (node instanceof List<?> list) {
      list.forEach(each -> walk(each, place, visit));
    } else if (node instanceof Map<?, ?>) {
      visit.accept(place, map(node));
      new ArrayList<>(map(node).entrySet())
          .forEach(
              entry -> {
                if (!Place.isLiteral(entry.getKey())) {
                  below(entry.getKey(), entry.getValue(), place, visit);
                }
              });
    }
  }

  private static void below(
      String key, Object value, Place place, BiConsumer<Place, Map<String, Object>> visit) {
    if (Place.namesBelow(key) && value instanceof Map<?, ?> named) {
      new ArrayList<>(named.values()).forEach(each -> walk(each, place.below(key), visit));
    } else {
      walk(value, place.below(key), visit);
    }
  }
}
