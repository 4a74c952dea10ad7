package io.tenantry.core.json;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A free-form JSON object: fields in the order in which they were received, values byte for byte.
 *
 * <p>A name that the sender wrote twice is kept twice; {@link #get} and {@link #asMap} return the
 * last one. Objects are equal if their fields are, in any order. Immutable and thread-safe.
 */
public final class JsonObject implements Iterable<Map.Entry<String, JsonValue>> {
  private static final JsonObject EMPTY = new JsonObject(List.of());

  private final List<Map.Entry<String, JsonValue>> members;
  private @Nullable Map<String, JsonValue> byName; // derived; threads may race to the same result

  private JsonObject(List<Map.Entry<String, JsonValue>> members) {
    this.members = members;
  }

  /** Returns the object without fields. */
  public static JsonObject empty() {
    return EMPTY;
  }

  /** Returns an object with the given fields, in the map's order. */
  public static JsonObject of(Map<String, JsonValue> members) {
    Checks.notNull(members, "members", InvalidArgumentException::new);
    Builder builder = builder();
    members.forEach(builder::add);
    return builder.build();
  }

  /** Returns a new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the field with the given name: empty if there is none, {@link JsonValue#NULL} if it is
   * null.
   */
  public Optional<JsonValue> get(String name) {
    Checks.notNull(name, "name", InvalidArgumentException::new);
    return Optional.ofNullable(asMap().get(name));
  }

  /** Returns whether there is a field with the given name, even if it is null. */
  public boolean contains(String name) {
    Checks.notNull(name, "name", InvalidArgumentException::new);
    return asMap().containsKey(name);
  }

  /** Returns the names of the fields in order, unmodifiable. */
  public Set<String> names() {
    return asMap().keySet();
  }

  /** Returns the number of fields. A repeated name is counted each time. */
  public int size() {
    return members.size();
  }

  /** Returns whether the object has no fields. */
  public boolean isEmpty() {
    return members.isEmpty();
  }

  /** Returns the fields in order, unmodifiable. */
  public Map<String, JsonValue> asMap() {
    Map<String, JsonValue> map = byName;
    if (map == null) {
      Map<String, JsonValue> ordered = new LinkedHashMap<>();
      members.forEach(member -> ordered.put(member.getKey(), member.getValue()));
      map = Collections.unmodifiableMap(ordered);
      byName = map;
    }
    return map;
  }

  /** Returns a copy with the field set: in its old place if it exists, otherwise at the end. */
  public JsonObject with(String name, JsonValue value) {
    Checks.notNull(name, "name", InvalidArgumentException::new);
    Checks.notNull(value, "value", InvalidArgumentException::new);
    Map<String, JsonValue> copy = new LinkedHashMap<>(asMap());
    copy.put(name, value);
    return of(copy);
  }

  /** Returns a copy without the fields of the given name. */
  public JsonObject without(String name) {
    Checks.notNull(name, "name", InvalidArgumentException::new);
    if (!contains(name)) {
      return this;
    }
    List<Map.Entry<String, JsonValue>> rest = new ArrayList<>(members);
    rest.removeIf(member -> member.getKey().equals(name));
    return new JsonObject(Collections.unmodifiableList(rest));
  }

  /** Returns an iterator over the fields, repeated names included. */
  @Override
  public Iterator<Map.Entry<String, JsonValue>> iterator() {
    return members.iterator();
  }

  /** Returns this object as JSON text. */
  public String json() {
    return JsonValue.of(this).json();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonObject that && asMap().equals(that.asMap());
  }

  @Override
  public int hashCode() {
    return asMap().keySet().hashCode();
  }

  @Override
  public String toString() {
    return json();
  }

  /** Builds a {@link JsonObject}. Not thread-safe. */
  public static final class Builder {
    private final List<Map.Entry<String, JsonValue>> members = new ArrayList<>();

    private Builder() {}

    /** Adds a field. If the name exists already, both are kept and the last one counts. */
    public Builder add(String name, JsonValue value) {
      Checks.notNull(name, "name", InvalidArgumentException::new);
      Checks.notNull(value, "value", InvalidArgumentException::new);
      members.add(Map.entry(name, value));
      return this;
    }

    /** Adds a string; see {@link #add(String, JsonValue)}. */
    public Builder add(String name, String value) {
      Checks.notNull(value, "value", InvalidArgumentException::new);
      return add(name, JsonValue.of(value));
    }

    /** Adds a number; see {@link #add(String, JsonValue)}. */
    public Builder add(String name, long value) {
      return add(name, JsonValue.of(value));
    }

    /** Adds a boolean; see {@link #add(String, JsonValue)}. */
    public Builder add(String name, boolean value) {
      return add(name, JsonValue.of(value));
    }

    /** Returns an object with the fields added so far. */
    public JsonObject build() {
      return members.isEmpty()
          ? EMPTY
          : new JsonObject(Collections.unmodifiableList(new ArrayList<>(members)));
    }
  }
}
