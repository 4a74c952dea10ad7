package io.tenantry.core.json;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Excerpts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown when a row of a page can't be read, not even field by field. */
public final class UnreadableRow extends JsonException {
  private static final long serialVersionUID = 1L;
  private static final int CODE_POINTS = 500;

  private final int index;
  private final String json;
  private final transient @Nullable JsonValue value;

  /**
   * Creates an exception about a row.
   *
   * @param index the index of the row in its page, from 0
   */
  public UnreadableRow(int index, String path, JsonValue row, RuntimeException cause) {
    super(
        "row "
            + index
            + " is unreadable: "
            + Checks.notNull(cause, "cause", InvalidArgumentException::new).getMessage(),
        Checks.notNull(path, "path", InvalidArgumentException::new),
        cause);
    this.index = index;
    this.value = Checks.notNull(row, "row", InvalidArgumentException::new);
    this.json = Excerpts.of(row.utf8(), CODE_POINTS);
  }

  /** Returns the row's index in its page, from 0. */
  public int index() {
    return index;
  }

  /**
   * Returns a string or number of the row as text; empty for anything else, and after
   * serialization.
   *
   * @param path the field's name, or names joined by dots
   */
  public Optional<String> member(String path) {
    Checks.notNull(path, "path", InvalidArgumentException::new);
    Optional<JsonValue> found = Optional.ofNullable(value);
    for (String name : path.split("\\.")) {
      found =
          found.filter(row -> row.kind() == JsonValue.Kind.OBJECT).flatMap(row -> row.get(name));
    }
    return found.flatMap(
        member ->
            switch (member.kind()) {
              case STRING -> Optional.of(member.asString());
              case NUMBER -> Optional.of(member.json());
              case OBJECT, ARRAY, BOOLEAN, NULL -> Optional.empty();
            });
  }

  /** Returns the row; empty after serialization. */
  public Optional<JsonValue> whole() {
    return Optional.ofNullable(value);
  }

  /** Returns the row's JSON, at most 500 characters. */
  public String json() {
    return json;
  }
}
