package io.tenantry.core.http;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Creates immutable header maps with case-insensitive names. */
final class HeaderValues {
  private HeaderValues() {}

  static Map<String, List<String>> copy(Map<String, List<String>> headers) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Checks.notNull(headers, "headers", InvalidArgumentException::new)
        .forEach(
            (name, values) ->
                all.computeIfAbsent(
                        Checks.notNull(name, "header name", InvalidArgumentException::new),
                        n -> new ArrayList<>())
                    .addAll(
                        Checks.notNull(values, "header values", InvalidArgumentException::new)));
    all.replaceAll((name, values) -> List.copyOf(values));
    return Collections.unmodifiableMap(all);
  }

  static Optional<String> first(Map<String, List<String>> headers, String name) {
    return headers
        .getOrDefault(Checks.notNull(name, "header name", InvalidArgumentException::new), List.of())
        .stream()
        .findFirst();
  }
}
