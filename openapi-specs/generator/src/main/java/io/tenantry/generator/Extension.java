package io.tenantry.generator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One extension's value, read strictly: unknown keys and wrong types end the build. */
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

  static Extension of(
      String name, Object value, String where, String subject, Set<String> allowed) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new SpecProblem(
          where, subject, name + " is not a mapping", "write it as keys " + allowed);
    }
    for (Object key : map.keySet()) {
      if (!allowed.contains(String.valueOf(key))) {
        throw new SpecProblem(
            where, subject, name + " has no key '" + key + "'", "use " + new TreeSet<>(allowed));
      }
    }
    return new Extension(name, where, subject, map);
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  Object value(String key) {
    return values.get(key);
  }

  String text(String key) {
    return has(key) ? String.valueOf(values.get(key)) : null;
  }

  String required(String key) {
    if (!has(key)) {
      throw problem("needs '" + key + "'", "add it");
    }
    return text(key);
  }

  List<String> texts(String key) {
    if (!has(key)) {
      return List.of();
    }
    return values.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(text(key));
  }

  Extension nested(String key, Set<String> allowed) {
    return has(key) ? of(name + "." + key, values.get(key), where, subject, allowed) : null;
  }

  SpecProblem problem(String what, String remedy) {
    return new SpecProblem(where, subject, name + " " + what, remedy);
  }
}
