package io.tenantry.core.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one page, envelope and rows, in a single pass. */
final class PageReader<T> {
  private final PageShape shape;
  private final JsonAdapter<T> adapter;
  private final List<T> items = new ArrayList<>();
  private final Map<String, JsonValue> members = new HashMap<>();
  private final List<Integer> gaps = new ArrayList<>();
  private final List<UnreadableRow> unreadable = new ArrayList<>();
  private final boolean skipsUnreadable;
  private boolean found;
  private boolean foundNull;
  private int rows;
  private long begin;
  private long end;

  PageReader(PageShape shape, JsonAdapter<T> adapter, boolean skipsUnreadable) {
    this.shape = shape;
    this.adapter = adapter;
    this.skipsUnreadable = skipsUnreadable;
  }

  @Nullable PageBody<T> read(JsonInput in) throws IOException {
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
      throw Mismatch.of(in, expected());
    }
    if (!found && !foundNull) {
      // An empty list here would be taken for a vendor without data.
      throw new JsonException("no items in the envelope, expected " + expected(), "$", null);
    }
    return new PageBody<>(items, rows, members, bare, gaps, unreadable, begin, end);
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
      if (shape.hasItemsAt(path) && !found) {
        readItemsMember(in);
      } else if (shape.wants(path)) {
        members.put(path, JsonValue.read(in));
      } else if (in.peek() == Token.BEGIN_OBJECT && shape.leadsThrough(path)) {
        readEnvelope(in, path + ".");
      } else {
        in.skipValue();
      }
    }
    in.endObject();
  }

  /** A null in place of the array is how some vendors write an empty one. */
  private void readItemsMember(JsonInput in) throws IOException {
    if (Scalars.skippedNull(in)) {
      foundNull = true;
      return;
    }
    Mismatch.expect(in, Token.BEGIN_ARRAY, "an array of items");
    readRows(in);
  }

  private void readRows(JsonInput in) throws IOException {
    found = true;
    Deviations deviations = in.deviations();
    begin = in.position();
    in.beginArray();
    for (; in.hasNext(); rows++) {
      String path = in.peek() == Token.NULL ? deviations.pathIfWatched(in) : "";
      T row =
          deviations.isCareful() ? readCarefully(in, deviations) : ValueAdapter.read(adapter, in);
      if (row != null) {
        items.add(row);
        continue;
      }
      gaps.add(rows);
      if (unreadable.isEmpty() || unreadable.get(unreadable.size() - 1).index() != rows) {
        deviations.add(DriftEvent.Kind.NULL_ITEM, path, "null");
      }
    }
    in.endArray();
    end = in.position();
  }

  private @Nullable T readCarefully(JsonInput in, Deviations deviations) throws IOException {
    String path = in.path();
    JsonValue row = JsonValue.read(in);
    int mark = deviations.mark();
    try {
      return deviations.quickly(path, row.bytes(), part -> ValueAdapter.read(adapter, part));
    } catch (DriftException e) {
      throw e;
    } catch (JsonException | JsonDataException e) {
      deviations.rollback(mark);
      return readMemberByMember(row, path, deviations);
    }
  }

  private @Nullable T readMemberByMember(JsonValue row, String path, Deviations deviations)
      throws IOException {
    try {
      return deviations.within(path, row.bytes(), part -> ValueAdapter.read(adapter, part));
    } catch (DriftException e) {
      throw e;
    } catch (JsonException | JsonDataException e) {
      UnreadableRow failure = new UnreadableRow(rows, path, row, e);
      if (!skipsUnreadable) {
        throw failure;
      }
      unreadable.add(failure);
      return null;
    }
  }
}
