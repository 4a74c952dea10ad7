package io.tenantry.core.codegen.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.internal.json.JsonNames;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.DriftException;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.UnreadableItems;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: reads and writes the fields of an object; generated adapters extend it.
 *
 * <p>Unrecognized fields are kept byte for byte and in order, and are written again unless the
 * model has a value of that name. A body that can't be read is read again field by field: a field
 * of the wrong type then reads as absent, and its bytes are kept like those of an unrecognized
 * field. Of a list or map, only the items that can't be read are left out; the model keeps them.
 *
 * @param <T> the model
 * @param <B> its builder
 */
public abstract class ModelAdapter<T, B> extends ValueAdapter<T> {
  private final String name;
  private final String expected;
  private final JsonNames members;

  protected ModelAdapter(String name, String... members) {
    this.name = name;
    this.expected = "an object (" + name + ")";
    this.members = new JsonNames(members);
  }

  protected abstract B start();

  /** Reads the value of the field with the given index in the constructor's list. */
  protected abstract void read(int member, JsonInput in, B builder) throws IOException;

  protected abstract T finish(B builder, JsonObject unknown);

  protected abstract JsonObject unknown(T value);

  /** Returns whether the model keeps unreadable items of its lists and maps. */
  protected boolean keepsUnreadable() {
    return false;
  }

  /** Sets the unreadable items, if there are any. */
  protected void unreadable(B builder, UnreadableItems items) {
    throw new IllegalStateException(name + " keeps no unreadable items");
  }

  /** Returns the typed id of a record that keeps unreadable items; null if it has none. */
  protected @Nullable Object identity(T value) {
    return null;
  }

  /** Returns the unreadable items that the model keeps. */
  protected UnreadableItems unreadable(T value) {
    return UnreadableItems.none();
  }

  protected abstract void write(JsonOut out, T value) throws IOException;

  /** Returns an exception for an index that is not in the constructor's list. */
  protected final IllegalStateException unexpected(int member) {
    return new IllegalStateException(name + " has no field with index " + member);
  }

  @Override
  public final @Nullable T read(JsonInput in) throws IOException {
    if (in.skippedNull()) {
      return null;
    }
    in.expect(Token.BEGIN_OBJECT, expected);
    String path = in.isCareful() ? in.path() : null;
    B builder = start();
    boolean collects = keepsUnreadable() && (path != null || in.drift().notesAll());
    UnreadableCollector unreadable =
        collects ? new UnreadableCollector(path == null ? "" : path) : null;
    JsonObject unknown = readMembers(in, builder, unreadable);
    if (unreadable != null && unreadable.size() > 0) {
      unreadable(builder, unreadable.collected());
    }
    try {
      T value = finish(builder, unknown);
      note(in.drift(), value, unreadable);
      return value;
    } catch (InvalidArgumentException e) {
      throw incomplete(path == null ? in.passedPath() : path, e);
    }
  }

  private void note(Drift drift, T value, @Nullable UnreadableCollector unreadable) {
    Object id = unreadable == null ? null : identity(value);
    if (id != null) {
      drift.noteRead(id, unreadable.collected(), unreadable::hasRead);
    }
  }

  private JsonObject readMembers(JsonInput in, B builder, @Nullable UnreadableCollector unreadable)
      throws IOException {
    JsonObject.Builder unknown = null;
    in.beginObject();
    for (int member = -1; in.hasNext(); ) {
      member = in.selectName(members, member);
      if (member >= 0 && unreadable != null) {
        unreadable.reading(members.name(member));
      }
      if (member >= 0 && !in.isCareful()) {
        read(member, in, builder);
        continue;
      }
      unknown = unknown == null ? JsonObject.builder() : unknown;
      if (member < 0) {
        keep(in, unknown);
      } else {
        readCarefully(member, in, builder, unknown, unreadable);
      }
    }
    in.endObject();
    return unknown == null ? JsonObject.empty() : unknown.build();
  }

  private void keep(JsonInput in, JsonObject.Builder unknown) throws IOException {
    String member = in.nextName();
    String path = in.pathIfWatched();
    JsonValue value = in.nextJson();
    unknown.add(member, value);
    if (in.drift().isWatched()) {
      // not its value, which may be confidential
      String detail = "unknown field of " + name + ", " + words(value.kind());
      in.drift().add(DriftEvent.Kind.UNKNOWN_MEMBER, path, detail);
    }
  }

  private static String words(JsonValue.Kind kind) {
    return switch (kind) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean";
      case NULL -> "null";
    };
  }

  private void readCarefully(
      int member,
      JsonInput in,
      B builder,
      JsonObject.Builder unknown,
      @Nullable UnreadableCollector unreadable)
      throws IOException {
    String path = in.path();
    JsonValue value = in.nextPart();
    Drift drift = in.drift();
    int mark = drift.mark();
    int before = unreadable == null ? 0 : unreadable.size();
    try {
      read(member, part(in, path, value, member, unreadable), builder);
    } catch (DriftException e) {
      throw e;
    } catch (JsonException | JsonDataException e) {
      drift.rollback(mark);
      if (unreadable != null) {
        unreadable.cutTo(before);
      }
      unknown.add(members.name(member), value);
      drift.add(MissingMember.kind(e), path, String.valueOf(e.getMessage()));
    }
  }

  private JsonInput part(
      JsonInput in,
      String path,
      JsonValue value,
      int member,
      @Nullable UnreadableCollector unreadable) {
    return unreadable == null
        ? in.part(path, value.utf8())
        : in.part(path, value.utf8(), unreadable.below(members.name(member)));
  }

  private MissingMember incomplete(String path, InvalidArgumentException e) {
    return new MissingMember(name + ": required fields " + missing(e) + " are missing", path, e);
  }

  /** Immutables ends its message with the names in brackets. */
  private static String missing(InvalidArgumentException e) {
    String message = String.valueOf(e.getMessage());
    int bracket = message.lastIndexOf('[');
    return bracket < 0 ? "(" + message + ")" : message.substring(bracket);
  }

  /**
   * Writes the fields, then the unrecognized ones unless the value has fields of their names.
   * Unreadable items of lists and maps are written in their places.
   */
  @Override
  final void writeValue(JsonOut out, T value) throws IOException {
    JsonObject unknown = unknown(value);
    UnreadableItems unreadable = unreadable(value);
    int start = out.size();
    Set<String> outer = out.remember(unknown.isEmpty() ? null : new HashSet<>());
    out.beginObject();
    write(out, value);
    for (Map.Entry<String, JsonValue> member : unknown) {
      if (!out.wrote(member.getKey())) {
        out.name(member.getKey());
        out.any(member.getValue());
      }
    }
    out.endObject();
    out.remember(outer);
    if (!unreadable.isEmpty()) {
      JsonObject read = out.cut(start).asObject();
      out.any(JsonValue.of(unreadable.writtenInto(read)));
    }
  }

  @Override
  public final String toString() {
    return "ModelAdapter(" + name + ")";
  }
}
