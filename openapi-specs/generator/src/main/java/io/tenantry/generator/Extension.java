package io.tenantry.generator;

import io.tenantry.generator.source.SpecProblem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The value of one extension: wrong types end the build, and so does what is never read. */
final class Extension {
  private final String name;
  private final String where;
  private final String subject;
  private final Map<?, ?> values;

  private Extension(String name, String where, String subject, Map<?, ?> values) {
    this.name = name;
    this.where = where;
    this.subject = subject;
    this.values = values;
  }

  /**
   * @param value what the author wrote; it remembers what is read of it
   */
  static Extension of(String name, Object value, String where, String subject) {
    if (!(value instanceof Map<?, ?> map)) {
      throw SpecProblem.value(where, subject, name, "a mapping {key: value, …}", value);
    }
    return new Extension(name, where, subject, map);
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  /** The keys that there are, which is no reading of them. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    values.keySet().forEach(key -> keys.add(String.valueOf(key)));
    return keys;
  }

  /** A value that is only looked at: something else still has to read it. */
  Object look(String key) {
    return values.entrySet().stream()
        .filter(entry -> key.equals(entry.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  Object value(String key) {
    return values.get(key);
  }

  String text(String key) {
    return has(key) ? String.valueOf(values.get(key)) : null;
  }

  String required(String key) {
    if (!has(key)) {
      throw problem("must have '" + key + "', but has only " + values.keySet(), "add it");
    }
    return text(key);
  }

  /** A whole number from 1, as text. */
  String count(String key) {
    String text = required(key);
    if (!text.matches("[1-9]\\d{0,7}")) {
      throw value(key, "a whole number from 1", text);
    }
    return text;
  }

  List<String> texts(String key) {
    if (!has(key)) {
      return List.of();
    }
    return values.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(text(key));
  }

  /** A list, where a text alone would look as if it were one of several. */
  List<String> listed(String key) {
    if (has(key) && !(look(key) instanceof List<?>)) {
      throw value(key, "a list, such as [" + look(key) + "]", look(key));
    }
    return texts(key);
  }

  Extension nested(String key) {
    return has(key) ? of(name + "." + key, values.get(key), where, subject) : null;
  }

  SpecProblem value(String key, String expected, Object actual) {
    return SpecProblem.value(where, subject, name + "." + key, expected, actual);
  }

  SpecProblem problem(String what, String remedy) {
    return new SpecProblem(where, subject, name + " " + what, remedy);
  }
}
