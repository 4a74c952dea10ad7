package io.tenantry.core.json;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The items of a record's lists and maps that can't be read, in the order in which they were
 * received. The lists and maps contain the other items. When the record or a copy of it is written
 * as JSON, these items are written too, each after the same number of items of its list as before.
 *
 * <p>A null in a list is not among them: it is left out. Immutable and thread-safe.
 */
public final class UnreadableItems implements Iterable<UnreadableItems.Item> {
  private static final UnreadableItems NONE = new UnreadableItems(List.of());

  private final List<Item> items;

  /**
   * One unreadable item.
   *
   * @param path its JSON path in the record, such as {@code policies[1]}
   * @param value its JSON as it was received
   * @param place where it belongs, for the core
   */
  public record Item(String path, JsonValue value, Place place) {
    /**
     * @throws InvalidArgumentException if an argument is null
     */
    public Item {
      Checks.notNull(path, "path", InvalidArgumentException::new);
      Checks.notNull(value, "value", InvalidArgumentException::new);
      Checks.notNull(place, "place", InvalidArgumentException::new);
    }

    /** Returns the JSON name of the record's field that the item belongs to. */
    public String field() {
      return place.steps().get(0);
    }

    /** Returns the path, but not the value, which may be confidential. */
    @Override
    public String toString() {
      return path;
    }
  }

  /**
   * Where an item belongs. For the core.
   *
   * @param steps the field, and the names or indices below it that lead to the list or map
   * @param key the name in the map; the number of items before it in the list
   * @param inMap whether it belongs to a map
   */
  public record Place(List<String> steps, String key, boolean inMap) {
    public Place {
      steps = List.copyOf(Checks.notNull(steps, "steps", InvalidArgumentException::new));
      Checks.notNull(key, "key", InvalidArgumentException::new);
    }
  }

  private UnreadableItems(List<Item> items) {
    this.items = items;
  }

  /** Returns an instance without items. */
  public static UnreadableItems none() {
    return NONE;
  }

  /** Returns an instance with the given items, in the order in which they were received. */
  public static UnreadableItems of(List<Item> items) {
    Checks.notNull(items, "items", InvalidArgumentException::new);
    return items.isEmpty() ? NONE : new UnreadableItems(List.copyOf(items));
  }

  /** Returns whether every item could be read. */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /** Returns the items in order, unmodifiable. */
  public List<Item> asList() {
    return items;
  }

  @Override
  public Iterator<Item> iterator() {
    return items.iterator();
  }

  /**
   * Returns a record's JSON with these items in their places.
   *
   * @hidden internal
   */
  public JsonObject writtenInto(JsonObject record) {
    Checks.notNull(record, "record", InvalidArgumentException::new);
    JsonValue whole = JsonValue.of(record);
    for (Item item : items) {
      whole = added(whole, item, 0);
    }
    return whole.asObject();
  }

  private static JsonValue added(JsonValue above, Item item, int depth) {
    Place place = item.place();
    if (depth == place.steps().size()) {
      return place.inMap() ? addedToMap(above, item) : addedToList(above, item);
    }
    String step = place.steps().get(depth);
    return switch (above.kind()) {
      case OBJECT -> addedBelow(above.asObject(), step, item, depth);
      case ARRAY -> addedBelow(above.asList(), step, item, depth);
      case STRING, NUMBER, BOOLEAN, NULL -> above;
    };
  }

  /** An empty list or map of a record is not written, so it may be absent. */
  private static JsonValue addedBelow(JsonObject above, String name, Item item, int depth) {
    Place place = item.place();
    boolean last = depth == place.steps().size() - 1;
    JsonValue empty = JsonValue.parse(last && !place.inMap() ? "[]" : "{}");
    JsonValue below = added(above.get(name).orElse(empty), item, depth + 1);
    JsonObject.Builder copy = JsonObject.builder();
    boolean found = false;
    for (var member : above) {
      boolean here = !found && member.getKey().equals(name);
      copy.add(member.getKey(), here ? below : member.getValue());
      found |= here;
    }
    return JsonValue.of((found ? copy : copy.add(name, below)).build());
  }

  /** A list that a program has removed from the list around it takes its items with it. */
  private static JsonValue addedBelow(List<JsonValue> above, String index, Item item, int depth) {
    int i = Integer.parseInt(index);
    if (i >= above.size()) {
      return JsonValue.of(above);
    }
    List<JsonValue> copy = new ArrayList<>(above);
    copy.set(i, added(copy.get(i), item, depth + 1));
    return JsonValue.of(copy);
  }

  private static JsonValue addedToMap(JsonValue map, Item item) {
    JsonObject others = map.isNull() ? JsonObject.empty() : map.asObject();
    String key = item.place().key();
    return others.contains(key) ? map : JsonValue.of(others.with(key, item.value()));
  }

  private static JsonValue addedToList(JsonValue list, Item item) {
    List<JsonValue> copy = new ArrayList<>(list.isNull() ? List.of() : list.asList());
    copy.add(Math.min(Integer.parseInt(item.place().key()), copy.size()), item.value());
    return JsonValue.of(copy);
  }

  /** Returns the items of one field, given by its JSON name. */
  public UnreadableItems in(String field) {
    Checks.notNull(field, "field", InvalidArgumentException::new);
    return of(items.stream().filter(item -> item.field().equals(field)).toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnreadableItems that && items.equals(that.items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }

  /** Returns the paths, but not the values, which may be confidential. */
  @Override
  public String toString() {
    return items.toString();
  }
}
