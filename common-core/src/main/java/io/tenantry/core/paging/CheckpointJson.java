package io.tenantry.core.paging;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.error.ErrorContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The inside of a checkpoint: an object of texts, numbers and one map, named by a letter each. */
final class CheckpointJson {
  private static final String QUERY = "q";

  private CheckpointJson() {}

  static ByteString write(Checkpoint checkpoint) {
    Buffer buffer = new Buffer();
    try {
      JsonWriter out = JsonWriter.of(buffer);
      out.setSerializeNulls(false);
      out.beginObject();
      writeList(out, checkpoint.list());
      writeState(out, checkpoint.state());
      writePosition(out, checkpoint.state().position());
      out.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return buffer.readByteString();
  }

  private static void writeList(JsonWriter out, ListKey list) throws IOException {
    out.name("v").value(list.vendor());
    out.name("o").value(list.operation());
    out.name("t").value(list.tenant());
    out.name("c").value(list.options());
  }

  private static void writeState(JsonWriter out, WalkState state) throws IOException {
    out.name("s").value(state.started().toEpochMilli());
    out.name("n").value(state.items());
    number(out, "k", state.offset());
    number(out, "u", state.skipped());
    number(out, "e", state.complete() ? 1 : 0);
  }

  private static void writePosition(JsonWriter out, Position position) throws IOException {
    number(out, "p", position.page());
    number(out, "r", position.rows());
    number(out, "b", position.emptyPages());
    out.name("l").value(position.link());
    out.name("x").value(position.tokens().last());
    out.name("y").value(position.tokens().anchor());
    out.name("d").value(position.digests().last());
    out.name("f").value(position.digests().anchor());
    out.name(QUERY).beginObject();
    for (Map.Entry<String, String> one : position.query().entrySet()) {
      out.name(one.getKey()).value(one.getValue());
    }
    out.endObject();
  }

  private static void number(JsonWriter out, String name, long value) throws IOException {
    if (value != 0) {
      out.name(name).value(value);
    }
  }

  static Checkpoint read(ErrorContext context, ByteString json) {
    Map<String, String> members = new HashMap<>();
    Map<String, String> query = new LinkedHashMap<>();
    try {
      JsonReader in = JsonReader.of(new Buffer().write(json));
      in.beginObject();
      while (in.hasNext()) {
        String name = in.nextName();
        if (name.equals(QUERY)) {
          readTexts(in, query);
        } else {
          readText(in, name, members);
        }
      }
      in.endObject();
      return new Checkpoint(list(members), state(members, query));
    } catch (IOException | JsonDataException | IllegalArgumentException | DateTimeException e) {
      throw CheckpointText.damaged(context, "its content can't be read");
    }
  }

  private static void readTexts(JsonReader in, Map<String, String> into) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      readText(in, in.nextName(), into);
    }
    in.endObject();
  }

  /** Texts and numbers; a later release of this version may add what is neither. */
  private static void readText(JsonReader in, String name, Map<String, String> into)
      throws IOException {
    switch (in.peek()) {
      case STRING, NUMBER -> into.put(name, in.nextString());
      default -> in.skipValue();
    }
  }

  private static ListKey list(Map<String, String> members) {
    return new ListKey(
        text(members, "v"), text(members, "o"), text(members, "t"), text(members, "c"));
  }

  private static WalkState state(Map<String, String> members, Map<String, String> query) {
    Position position =
        new Position(
            query,
            members.get("l"),
            number(members, "p"),
            number(members, "r"),
            number(members, "b"),
            marks(members.get("x"), members.get("y")),
            marks(members.get("d"), members.get("f")));
    if (!position.isPortable()) {
      throw new IllegalArgumentException("A stored link is a path");
    }
    return new WalkState(
        Instant.ofEpochMilli(Long.parseLong(text(members, "s"))),
        position,
        number(members, "k"),
        number(members, "n"),
        number(members, "u"),
        number(members, "e") != 0,
        true);
  }

  private static Marks marks(@Nullable String last, @Nullable String anchor) {
    return new Marks(last, anchor);
  }

  private static String text(Map<String, String> members, String name) {
    String text = members.get(name);
    if (text == null) {
      throw new IllegalArgumentException("A checkpoint has a member " + name);
    }
    return text;
  }

  private static long number(Map<String, String> members, String name) {
    long number = Long.parseLong(members.getOrDefault(name, "0"));
    if (number < 0 || number > 1L << 53) {
      throw new IllegalArgumentException("Counts are not negative, and not that large");
    }
    return number;
  }
}
