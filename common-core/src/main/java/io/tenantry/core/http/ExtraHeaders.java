package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Request;

/** Headers that a user adds, by name, upper and lower case alike. Prints names only. Immutable. */
final class ExtraHeaders {
  static final ExtraHeaders NONE = new ExtraHeaders(Map.of());

  private final Map<String, String> values;

  private ExtraHeaders(Map<String, String> values) {
    this.values = values;
  }

  ExtraHeaders with(String name, String value) {
    if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
      throw new ConfigurationException("\"" + name + "\" can't be the name of a header");
    }
    if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
      throw new ConfigurationException(
          "The value of header " + name + " holds a line break or a character outside ASCII");
    }
    return over(Map.of(name, value));
  }

  /** Those of {@code base} and these; these win. */
  ExtraHeaders over(ExtraHeaders base) {
    return base.over(values);
  }

  private ExtraHeaders over(Map<String, String> winners) {
    if (winners.isEmpty()) {
      return this;
    }
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(values);
    all.keySet().removeAll(winners.keySet());
    all.putAll(winners);
    return new ExtraHeaders(all);
  }

  void addTo(Request.Builder request) {
    values.forEach(request::header);
  }

  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
