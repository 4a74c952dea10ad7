package io.tenantry.generator;

import io.tenantry.generator.source.SpecProblem;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an author wrote, which remembers the keys that were looked up; those within it, too. */
final class ReadMap extends AbstractMap<String, Object> {
  private final String where;
  private final String subject;
  private final String name;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();

  ReadMap(String where, String subject, String name, Map<?, ?> values) {
    this.where = where;
    this.subject = subject;
    this.name = name;
    values.forEach(
        (key, value) -> {
          String below = name.isEmpty() ? String.valueOf(key) : name + "." + key;
          this.values.put(String.valueOf(key), watched(below, value));
        });
  }

  private Object watched(String below, Object value) {
    if (value instanceof Map<?, ?> map) {
      return new ReadMap(where, subject, below, map);
    }
    return value instanceof List<?> list
        ? list.stream().map(each -> watched(below, each)).toList()
        : value;
  }

  @Override
  public Object get(Object key) {
    asked.add(String.valueOf(key));
    return values.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return values.containsKey(key);
  }

  /** Looks at all of it without reading it. */
  @Override
  public Set<Entry<String, Object>> entrySet() {
    return values.entrySet();
  }

  /** Adds the keys that were looked up, by the name of the extension that they are in. */
  void collect(Map<String, Set<String>> keys) {
    if (!name.isEmpty()) {
      keys.computeIfAbsent(name.replaceAll("\\..*", ""), n -> new TreeSet<>()).addAll(asked);
    }
    inside().forEach(map -> map.collect(keys));
  }

  private List<ReadMap> inside() {
    return values.values().stream()
        .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
        .filter(ReadMap.class::isInstance)
        .map(ReadMap.class::cast)
        .toList();
  }

  void requireAll() {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        throw new SpecProblem(
            where, subject, problem(key), "use one of " + asked + ", or remove it");
      }
    }
    inside().forEach(ReadMap::requireAll);
  }

  private String problem(String key) {
    return name.isEmpty()
        ? "extension " + key + " changes nothing here: nothing reads it"
        : name + " has no key '" + key + "' that anything reads";
  }
}
