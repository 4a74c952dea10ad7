package io.tenantry.core.json;

import io.tenantry.core.internal.Excerpts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a page can't be read, not even member by member. */
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
    super("row " + index + " is unreadable: " + cause.getMessage(), path, cause);
    this.index = index;
    this.value = row;
    this.json = Excerpts.of(row.utf8(), CODE_POINTS);
  }

  /** The row's index in its page, from 0. */
  public int index() {
    return index;
  }

  /** A scalar member of the row, as text; the whole row is not kept when this is serialized. */
  public Optional<String> member(String name) {
    return Optional.ofNullable(value)
        .filter(row -> row.kind() == JsonValue.Kind.OBJECT)
        .flatMap(row -> row.get(name))
        .flatMap(
            member ->
                switch (member.kind()) {
                  case STRING -> Optional.of(member.asString());
                  case NUMBER -> Optional.of(member.json());
                  case OBJECT, ARRAY, BOOLEAN, NULL -> Optional.empty();
                });
  }

  /** The row itself; empty in a copy of this exception that was serialized. */
  public Optional<JsonValue> whole() {
    return Optional.ofNullable(value);
  }

  /** The row as it came, cut to 500 characters. */
  public String json() {
    return json;
  }
}
