package io.tenantry.core.json;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when JSON is malformed, or is of another kind than the program reads it as. The message
 * quotes a bounded excerpt. Methods of {@link JsonValue} throw it; a call whose response can't be
 * read throws an {@link io.tenantry.core.error.UnreadableResponseException} instead.
 */
public class JsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String path;

  /**
   * Creates an exception about a value.
   *
   * @param path the JSON path of the value, or null if it is not known
   */
  public JsonException(String message, @Nullable String path, @Nullable Throwable cause) {
    super(Checks.notNull(message, "message", InvalidArgumentException::new), cause);
    this.path = path;
  }

  JsonException(String message) {
    this(message, null, null);
  }

  /**
   * Returns the JSON path of the value, such as {@code $.organizations[3].id}. The message contains
   * it too.
   */
  public Optional<String> path() {
    return Optional.ofNullable(path);
  }
}
