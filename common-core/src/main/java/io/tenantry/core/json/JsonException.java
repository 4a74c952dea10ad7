package io.tenantry.core.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON is not what it should be. The message quotes a bounded part of it. Whoever reads a {@link
 * JsonValue} meets it; a call whose answer can't be read ends in an {@link
 * io.tenantry.core.error.UnreadableResponseException} instead.
 */
public class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String path;

  /**
   * Creates an exception about a place.
   *
   * @param path the JSON path of the place, if it is known
   */
  public JsonException(String message, @Nullable String path, @Nullable Throwable cause) {
    super(message, cause);
    this.path = path;
  }

  JsonException(String message) {
    this(message, null, null);
  }

  /** The JSON path of the place, such as {@code $.organizations[3].id}; the message has it too. */
  public Optional<String> path() {
    return Optional.ofNullable(path);
  }
}
