package io.tenantry.core.internal.body;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.tenantry.core.codegen.json.ItemReader;
import io.tenantry.core.codegen.json.JsonInput;
import io.tenantry.core.codegen.json.ValueAdapter;
import io.tenantry.core.internal.json.ReadLimits;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.DriftException;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.UnreadableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope and rows of a page in a single pass: the items with their adapter, the
 * required fields as values; the rest is skipped. Used by one thread, for one page after another.
 */
public final class PageReader<T> implements ItemReader<PageBody<T>> {
  private final PageShape shape;
  private final ItemReader<T> item;
  private final boolean leavesOutUnreadable;
  private List<T> items = List.of();
  private Map<String, JsonValue> members = Map.of();
  private List<Integer> gaps = List.of();
  private SortedMap<Integer, String> nulls = new TreeMap<>();
  private List<UnreadableRow> unreadable = List.of();
  private boolean found;
  private boolean foundNull;
  private int rows;
  private long begin;
  private long end;

  /**
   * Creates a reader of pages of the given shape.
   *
   * @param leavesOutUnreadable whether an item that can't be read even field by field is left out
   *     and listed; otherwise it fails the page with an {@link UnreadableRow}
   */
  public PageReader(PageShape shape, JsonAdapter<T> item, boolean leavesOutUnreadable) {
    this.shape = shape;
    this.item = ValueAdapter.reader(item);
    this.leavesOutUnreadable = leavesOutUnreadable;
  }

  private void begin() {
    items = new ArrayList<>();
    members = new HashMap<>();
    gaps = new ArrayList<>();
    nulls = new TreeMap<>();
    unreadable = new ArrayList<>();
    found = false;
    foundNull = false;
    rows = 0;
    begin = 0;
    end = 0;
  }

  @Override
  public @Nullable PageBody<T> read(JsonInput in) throws IOException {
    begin();
    Token first = in.peek();
    if (first == Token.NULL) {
      return in.nextNull();
    }
    boolean bare = first == Token.BEGIN_ARRAY;
    if (bare && shape.bareArray()) {
      readRows(in);
    } else if (first == Token.BEGIN_OBJECT && !shape.items().isEmpty()) {
      readEnvelope(in, "");
    } else {
      throw in.mismatch(expected());
    }
    if (!found && !foundNull && !shape.isEmpty(members)) {
      // An empty list here would look like a vendor without data.
      throw new JsonException(
          "expected " + expected() + ", but received an object without items", "$", null);
    }
    return new PageBody<>(items, rows, members, bare, gaps, nulls, unreadable, begin, end);
  }

  private String expected() {
    String array = shape.bareArray() ? "an array" : "";
    String places = shape.items().isEmpty() ? "" : "an object with items at " + shape.items();
    return array + (array.isEmpty() || places.isEmpty() ? "" : " or ") + places;
  }

  private void readEnvelope(JsonInput in, String above) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      String path = above + in.nextName();
      boolean items = shape.hasItemsAt(path) && !found;
      if (items && in.skippedNull()) {
        foundNull = true; // how some vendors write an empty list
      } else if (items) {
        readRows(in);
      } else if (shape.wants(path)) {
        members.put(path, in.nextJson());
      } else if (in.peek() == Token.BEGIN_OBJECT && shape.leadsThrough(path)) {
        readEnvelope(in, path + ".");
      } else {
        in.skipValue();
      }
    }
    in.endObject();
  }

  private void readRows(JsonInput in) throws IOException {
    in.expect(Token.BEGIN_ARRAY, "an array of items");
    found = true;
    begin = in.position();
    in.beginArray();
    for (; in.hasNext(); rows++) {
      ReadLimits.checkRows(rows + 1);
      String path = in.peek() == Token.NULL ? in.path() : "";
      T row = in.isCareful() ? readCarefully(in) : item.read(in);
      if (row != null) {
        items.add(row);
        continue;
      }
      gaps.add(rows);
      if (unreadable.isEmpty() || unreadable.get(unreadable.size() - 1).index() != rows) {
        nulls.put(rows, path);
        in.drift().add(DriftEvent.Kind.NULL_ITEM, path, "null");
      }
    }
    in.endArray();
    end = in.position();
  }

  /** Reads a row as a whole, and field by field only if that fails. */
  private @Nullable T readCarefully(JsonInput in) throws IOException {
    String path = in.path();
    JsonValue row = in.nextPart();
    int mark = in.drift().mark();
    try {
      return item.read(in.part(path, row.utf8(), false));
    } catch (DriftException e) {
      throw e;
    } catch (JsonException | JsonDataException e) {
      in.drift().rollback(mark);
      return readMemberByMember(in, path, row);
    }
  }

  private @Nullable T readMemberByMember(JsonInput in, String path, JsonValue row)
      throws IOException {
    try {
      return item.read(in.part(path, row.utf8()));
    } catch (DriftException e) {
      throw e;
    } catch (JsonException | JsonDataException e) {
      UnreadableRow failure = new UnreadableRow(rows, path, row, e);
      if (!leavesOutUnreadable) {
        throw failure;
      }
      unreadable.add(failure);
      return null;
    }
  }
}
