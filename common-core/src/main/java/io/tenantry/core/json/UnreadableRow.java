package io.tenantry.core.json;

/** One row of a page can't be read, not even member by member. */
public final class UnreadableRow extends JsonException {
  private static final long serialVersionUID = 1L;
  private static final int CODE_POINTS = 500;

  private final int index;
  private final String json;

  UnreadableRow(int index, String path, JsonValue row, RuntimeException cause) {
    super("row " + index + " is unreadable: " + cause.getMessage(), path, cause);
    this.index = index;
    this.json = Excerpt.of(row.bytes(), CODE_POINTS);
  }

  /** The row's index in its page, from 0. */
  public int index() {
    return index;
  }

  /** The row as it came, cut to 500 characters. */
  public String json() {
    return json;
  }
}
