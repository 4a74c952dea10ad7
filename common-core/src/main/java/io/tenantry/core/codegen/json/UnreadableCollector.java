package io.tenantry.core.codegen.json;

import com.squareup.moshi.JsonDataException;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.json.DriftException;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.UnreadableItems;
import io.tenantry.core.json.UnreadableItems.Item;
import io.tenantry.core.json.UnreadableItems.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the items of one record's lists and maps that can't be read. Used by one thread. */
final class UnreadableCollector {
  private final String record;
  private final List<String> steps;
  private final List<Item> items;
  private final Set<String> fields;

  /**
   * Creates a collector for a record.
   *
   * @param record its JSON path
   */
  UnreadableCollector(String record) {
    this(record, List.of(), new ArrayList<>(), new HashSet<>());
  }

  private UnreadableCollector(
      String record, List<String> steps, List<Item> items, Set<String> fields) {
    this.record = record;
    this.steps = steps;
    this.items = items;
    this.fields = fields;
  }

  /** Notes that a field of the record is present. */
  void reading(String field) {
    fields.add(field);
  }

  /** Returns whether a field of the record is present. */
  boolean hasRead(String field) {
    return fields.contains(field);
  }

  /** Returns a collector of the same items for a value one level below. */
  UnreadableCollector below(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new UnreadableCollector(record, longer, items, fields);
  }

  UnreadableItems collected() {
    return UnreadableItems.of(items);
  }

  /** Forgets all but the first items, because the value that contains the others is kept. */
  void cutTo(int count) {
    items.subList(count, items.size()).clear();
  }

  /**
   * Reads an item of a list or map, or keeps it if it can't be read.
   *
   * @param key the name in the map, or the number of items before this one
   * @return null if the item is null or was kept
   */
  <T> @Nullable T read(JsonInput in, ItemReader<T> item, String key, boolean inMap)
      throws IOException {
    String path = in.path();
    JsonValue value = in.nextJson();
    Drift drift = in.drift();
    int mark = drift.mark();
    int before = items.size();
    try {
      return item.read(in.part(path, value.utf8(), below(key)));
    } catch (DriftException e) {
      throw e;
    } catch (JsonException | JsonDataException e) {
      drift.rollback(mark);
      cutTo(before);
      items.add(new Item(path.substring(record.length() + 1), value, new Place(steps, key, inMap)));
      drift.add(ModelAdapter.kind(e), path, String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Returns how many items were kept. */
  int size() {
    return items.size();
  }
}
