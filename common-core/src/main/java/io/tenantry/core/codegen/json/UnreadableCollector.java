package io.tenantry.core.codegen.json;

import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.UnreadableItems;
import io.tenantry.core.json.UnreadableItems.Item;
import io.tenantry.core.json.UnreadableItems.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
   * Keeps an item of the list or map.
   *
   * @param path its JSON path
   * @param key the name in the map, or the number of items before this one
   */
  void keep(String path, JsonValue value, String key, boolean inMap) {
    items.add(new Item(path.substring(record.length() + 1), value, new Place(steps, key, inMap)));
  }

  /** Returns how many items were kept. */
  int size() {
    return items.size();
  }
}
