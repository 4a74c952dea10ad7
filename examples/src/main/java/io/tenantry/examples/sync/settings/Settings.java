package io.tenantry.examples.sync.settings;

import static java.util.stream.Collectors.joining;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.examples.sync.console.Quoted;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where the systems are and who asks: a properties file. Secrets never stand in it, only the names
 * of the environment variables that hold them. Immutable.
 */
public final class Settings {
  /** Every key that there is: a mistyped one is refused, not ignored. */
  static final List<String> KEYS =
      List.of(
          "location",
          "policies",
          "mapping.file",
          "pacing",
          "directory.url",
          "directory.region",
          "directory.account",
          "directory.token-url",
          "directory.client-id",
          "directory.client-secret.env",
          "directory.token.env",
          "ninjaone.url",
          "ninjaone.region",
          "ninjaone.client-id",
          "ninjaone.client-secret.env",
          "ninjaone.mark",
          "ncentral.url",
          "ncentral.jwt.env",
          "ncentral.service-org",
          "jumpcloud.url",
          "jumpcloud.region",
          "jumpcloud.provider",
          "jumpcloud.api-key.env");

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads a file in UTF-8. Paths in it start at its folder.
   *
   * @throws ConfigurationException if it can't be read or has a key that there isn't
   */
  public static Settings load(Path file) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException("The configuration %s can't be read: %s".formatted(file, e));
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> values.put(k, properties.getProperty(k).strip()));
    values.computeIfPresent(
        "mapping.file", (key, name) -> file.toAbsolutePath().resolveSibling(name).toString());
    values.putIfAbsent("mapping.file", file.toAbsolutePath() + ".mapping.json");
    return of(values);
  }

  /** Settings from elsewhere. */
  public static Settings of(Map<String, String> values) {
    String unknown =
        values.keySet().stream().filter(key -> !KEYS.contains(key)).sorted().collect(joining(", "));
    if (!unknown.isEmpty()) {
      throw new ConfigurationException(
          "The configuration has keys that there aren't: %s; there are: %s"
              .formatted(unknown, String.join(", ", KEYS)));
    }
    return new Settings(new TreeMap<>(values));
  }

  /** The same with another value, if there is one. */
  public Settings with(String key, Optional<String> value) {
    Map<String, String> all = new TreeMap<>(values);
    value.ifPresent(text -> all.put(key, text));
    return of(all);
  }

  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).filter(text -> !text.isBlank());
  }

  public String needed(String key) {
    return text(key)
        .orElseThrow(() -> new ConfigurationException("The configuration needs " + key));
  }

  /** One of an enum's values, in any case, "-" for "_". */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    return text(key).map(text -> chosen(key, text, type));
  }

  private static <E extends Enum<E>> E chosen(String key, String text, Class<E> type) {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "%s is one of %s, not %s"
              .formatted(key, List.of(type.getEnumConstants()), Quoted.of(text)));
    }
  }

  /** Whether anything is said about a system. */
  public boolean has(String system) {
    return values.keySet().stream().anyMatch(key -> key.startsWith(system + "."));
  }

  /** As the text of a file. */
  public String text() {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue().replace("\\", "\\\\") + "\n")
        .collect(joining());
  }
}
