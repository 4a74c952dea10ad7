package io.tenantry.core.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer's headers as users see them: by name, upper and lower case alike; immutable. */
final class HeaderValues {
  private HeaderValues() {}

  static Map<String, List<String>> copy(Map<String, List<String>> headers) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Given.part(headers, "A map of headers")
        .forEach(
            (name, values) ->
                all.computeIfAbsent(Given.part(name, "A header's name"), n -> new ArrayList<>())
                    .addAll(Given.part(values, "A list of a header's values")));
    all.replaceAll((name, values) -> List.copyOf(values));
    return Collections.unmodifiableMap(all);
  }

  static Optional<String> first(Map<String, List<String>> headers, String name) {
    return headers.getOrDefault(Given.part(name, "A header's name"), List.of()).stream()
        .findFirst();
  }
}
