package io.tenantry.core.json;

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
 * A JSON object of free form: members in the order in which they came, values byte for byte.
 *
 * <p>A name that the sender wrote twice is kept twice; {@link #get} and {@link #asMap} show the
 * last of them. Equal by content, whatever the order of the members. Immutable and safe for use by
 * several threads.
 */
public final class JsonObject implements Iterable<Map.Entry<String, JsonValue>> {
  private static final JsonObject EMPTY = new JsonObject(List.of());

  private final List<Map.Entry<String, JsonValue>> members;
  private @Nullable Map<String, JsonValue> byName; // derived; threads may race to the same result

  private JsonObject(List<Map.Entry<String, JsonValue>> members) {
    this.members = members;
  }

  /** The object without members. */
  public static JsonObject empty() {
    return EMPTY;
  }

  /** An object with these members, in the map's order. */
  public static JsonObject of(Map<String, JsonValue> members) {
    Builder builder = builder();
    members.forEach(builder::add);
    return builder.build();
  }

  /** A builder with no members. */
  public static Builder builder() {
    return new Builder();
  }

  /** The member of this name: empty if there is none, {@link JsonValue#NULL} if it is null. */
  public Optional<JsonValue> get(String name) {
    return Optional.ofNullable(asMap().get(name));
  }

  /** Whether there is a member of this name, null or not. */
  public boolean contains(String name) {
    return asMap().containsKey(name);
  }

  /** The names of the members in order, unmodifiable. */
  public Set<String> names() {
    return asMap().keySet();
  }

  /** The number of members, a repeated name counted each time. */
  public int size() {
    return members.size();
  }

  /** Whether it has no members. */
  public boolean isEmpty() {
    return members.isEmpty();
  }

  /** The members in order, unmodifiable. */
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

  /** This object with the member set: in its old place if it has one, else at the end. */
  public JsonObject with(String name, JsonValue value) {
    Map<String, JsonValue> copy = new LinkedHashMap<>(asMap());
    copy.put(name, value);
    return of(copy);
  }

  /** This object without the members of this name. */
  public JsonObject without(String name) {
    if (!contains(name)) {
      return this;
    }
    List<Map.Entry<String, JsonValue>> rest = new ArrayList<>(members);
    rest.removeIf(member -> member.getKey().equals(name));
    return new JsonObject(Collections.unmodifiableList(rest));
  }

  /** The members one by one, repeated names included. */
  @Override
  public Iterator<Map.Entry<String, JsonValue>> iterator() {
    return members.iterator();
  }

  /** This object as JSON text. */
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

  /** Collects members in order. Not safe for use by several threads. */
  public static final class Builder {
    private final List<Map.Entry<String, JsonValue>> members = new ArrayList<>();

    private Builder() {}

    /** Adds a member, also where the name is there already: the last of them counts. */
    public Builder add(String name, JsonValue value) {
      members.add(Map.entry(name, value));
      return this;
    }

    /** Adds a text; as {@link #add(String, JsonValue)}. */
    public Builder add(String name, String value) {
      return add(name, JsonValue.of(value));
    }

    /** Adds a number; as {@link #add(String, JsonValue)}. */
    public Builder add(String name, long value) {
      return add(name, JsonValue.of(value));
    }

    /** Adds a boolean; as {@link #add(String, JsonValue)}. */
    public Builder add(String name, boolean value) {
      return add(name, JsonValue.of(value));
    }

    /** The object with what was added so far. */
    public JsonObject build() {
      return members.isEmpty()
          ? EMPTY
          : new JsonObject(Collections.unmodifiableList(new ArrayList<>(members)));
    }
  }
}
