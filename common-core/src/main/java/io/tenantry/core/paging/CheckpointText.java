package io.tenantry.core.paging;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.CheckpointException.Reason;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Digests;
import io.tenantry.core.internal.paging.Anchors;
import io.tenantry.core.internal.paging.ListKey;
import io.tenantry.core.internal.paging.Marks;
import io.tenantry.core.internal.paging.Position;
import io.tenantry.core.internal.paging.Progress;
import io.tenantry.core.internal.paging.RecentIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the text of a checkpoint: version, content, ids and checksum, {@code tw2.….….…}.
 * The content is a JSON object of texts, numbers and one map, named by a letter each. The ids are
 * fingerprints of eight bytes: of the last rows passed over on the page, whose number the content
 * has, then of the last rows of the page before. The checksum finds damage, not forgery: anyone may
 * have written the content.
 */
final class CheckpointText {
  private static final String PREFIX = "tw";
  private static final int VERSION = 2;

  /** Room for a cursor and its marks of 8,192 characters each, however they are written. */
  private static final int LONGEST = 256 * 1024;

  private static final int CHECK_BYTES = 6;
  private static final Pattern FORM =
      Pattern.compile(
          PREFIX + "([1-9][0-9]{0,5})\\.([A-Za-z0-9_-]*)\\.([A-Za-z0-9_-]*)\\.([A-Za-z0-9_-]*)");

  /** Ids kept beyond those that the page before lacked, which come again; and the most kept. */
  private static final int SPARE_IDS = 32;

  private static final int MOST_IDS = 112;

  private static final int VERIFIED = 1;
  private static final int FORWARD = 2;
  private static final int CHANGED = 4;

  private static final String QUERY = "q";

  private CheckpointText() {}

  static String write(Checkpoint checkpoint) {
    return seal(json(checkpoint), ids(checkpoint.state()));
  }

  static Checkpoint read(ErrorContext context, @Nullable String text) {
    Matcher form = open(context, text);
    ByteString json = ByteString.decodeBase64(form.group(2));
    ByteString ids = ByteString.decodeBase64(form.group(3));
    if (json == null || ids == null || !check(json, ids).equals(form.group(4))) {
      throw damaged(context, "its content does not match its checksum");
    }
    return parse(context, json, ids);
  }

  static String seal(ByteString json, ByteString ids) {
    return PREFIX + VERSION + '.' + encoded(json) + '.' + encoded(ids) + '.' + check(json, ids);
  }

  private static Matcher open(ErrorContext context, @Nullable String text) {
    if (text == null) {
      throw new InvalidArgumentException(context, "checkpoint must not be null", null);
    }
    if (text.length() > LONGEST) {
      throw damaged(context, "it is longer than " + LONGEST + " characters");
    }
    Matcher form = FORM.matcher(text.strip());
    int version = versionOf(text.strip());
    if (version > 0 && version != VERSION) {
      throw new CheckpointException(
          context,
          version > VERSION ? Reason.NEWER_VERSION : Reason.OLDER_VERSION,
          "the checkpoint has version " + version + ", but this release reads version " + VERSION,
          null);
    }
    if (!form.matches()) {
      throw damaged(context, "it does not have the form " + PREFIX + VERSION + ".….….…");
    }
    return form;
  }

  /** Of any later form, too; 0 where there is none. */
  private static int versionOf(String text) {
    Matcher version = Pattern.compile(PREFIX + "([1-9][0-9]{0,5})\\..*").matcher(text);
    return version.matches() ? Integer.parseInt(version.group(1)) : 0;
  }

  private static CheckpointException damaged(ErrorContext context, String how) {
    return new CheckpointException(
        context, Reason.DAMAGED, "the text is not a complete checkpoint: " + how, null);
  }

  private static String check(ByteString json, ByteString ids) {
    return Digests.base64Url(new Buffer().write(json).write(ids), CHECK_BYTES);
  }

  private static ByteString ids(WalkState state) {
    Progress progress = state.position().progress();
    int lacked = Math.abs(progress.size() - Math.max(0, progress.before()));
    boolean isCounted = state.position().tokens().last() == null;
    int spare = progress.anchors().isOn() ? MOST_IDS : SPARE_IDS;
    int most = Math.min(spare + (isCounted ? lacked : 0), MOST_IDS);
    Buffer ids = new Buffer();
    for (long id : passed(state)) {
      ids.writeLong(id);
    }
    for (long id : anchors(progress)) {
      ids.writeLong(id);
    }
    for (long id : progress.recent().latest(most - anchors(progress).length)) {
      ids.writeLong(id);
    }
    return ids.readByteString();
  }

  private static long[] passed(WalkState state) {
    return state.passed().latest(WalkState.MOST_PASSED);
  }

  private static long[] anchors(Progress progress) {
    return progress.anchors().latest().latest(Anchors.MOST);
  }

  private static String encoded(ByteString bytes) {
    return bytes.base64Url().replace("=", "");
  }

  static ByteString json(Checkpoint checkpoint) {
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
      throw new UncheckedIOException("writing to memory failed", e);
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
    number(out, "kn", passed(state).length);
    number(out, "u", state.counts().skipped());
    number(out, "i", state.counts().nulls());
    number(out, "j", state.counts().repeats());
    if (!state.findings().all().isEmpty()) {
      out.name("h").value(FindingText.write(state.findings()));
    }
    number(out, "e", state.complete() ? 1 : 0);
  }

  private static void writePosition(JsonWriter out, Position position) throws IOException {
    number(out, "p", position.page());
    writeProgress(out, position.progress());
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

  private static void writeProgress(JsonWriter out, Progress progress) throws IOException {
    number(out, "z", progress.size());
    number(out, "r", progress.start());
    number(out, "a", progress.seen());
    number(out, "g", progress.total());
    number(out, "m", progress.widest());
    number(out, "w", progress.before() + 1L);
    writeAnchors(out, progress);
    number(out, "b", progress.barren());
  }

  private static void writeAnchors(JsonWriter out, Progress progress) throws IOException {
    Anchors anchors = progress.anchors();
    number(out, "vn", anchors(progress).length);
    number(out, "vs", anchors.searched());
    number(out, "vp", anchors.place());
    number(
        out,
        "v1",
        (anchors.isOn() ? VERIFIED : 0)
            + (anchors.isForward() ? FORWARD : 0)
            + (anchors.hasChanged() ? CHANGED : 0));
  }

  private static Anchors anchors(Map<String, String> fields, LongBuffer ids) {
    int flags = small(fields, "v1");
    return new Anchors(
        (flags & VERIFIED) != 0,
        ids(ids, small(fields, "vn")),
        small(fields, "vs"),
        (flags & FORWARD) != 0,
        number(fields, "vp"),
        (flags & CHANGED) != 0);
  }

  private static void number(JsonWriter out, String name, long value) throws IOException {
    if (value != 0) {
      out.name(name).value(value);
    }
  }

  private static Checkpoint parse(ErrorContext context, ByteString json, ByteString ids) {
    Map<String, String> fields = new HashMap<>();
    Map<String, String> query = new LinkedHashMap<>();
    try {
      JsonReader in = JsonReader.of(new Buffer().write(json));
      in.beginObject();
      while (in.hasNext()) {
        String name = in.nextName();
        if (name.equals(QUERY)) {
          readTexts(in, query);
        } else {
          readText(in, name, fields);
        }
      }
      in.endObject();
      return new Checkpoint(list(fields), state(fields, query, ids));
    } catch (IOException
        | JsonDataException
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException e) {
      throw damaged(context, "its content cannot be read");
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

  private static ListKey list(Map<String, String> fields) {
    return new ListKey(text(fields, "v"), text(fields, "o"), text(fields, "t"), text(fields, "c"));
  }

  private static WalkState state(
      Map<String, String> fields, Map<String, String> query, ByteString ids) {
    int most = WalkState.MOST_PASSED + MOST_IDS;
    if (ids.size() % Long.BYTES != 0 || ids.size() > Long.BYTES * most) {
      throw new IllegalArgumentException("ids must have eight bytes each");
    }
    LongBuffer left = ids.asByteBuffer().asLongBuffer();
    RecentIds passed = ids(left, small(fields, "kn"));
    Position position =
        new Position(
            query,
            fields.get("l"),
            number(fields, "p"),
            marks(fields.get("x"), fields.get("y")),
            marks(fields.get("d"), fields.get("f")),
            progress(fields, left));
    if (!position.isPortable()) {
      throw new IllegalArgumentException("link must be a path");
    }
    return new WalkState(
        Instant.ofEpochMilli(Long.parseLong(text(fields, "s"))),
        position,
        number(fields, "k"),
        passed,
        counts(fields),
        FindingText.read(fields.getOrDefault("h", "")),
        number(fields, "e") != 0,
        true);
  }

  private static WalkCounts counts(Map<String, String> fields) {
    return new WalkCounts(
        number(fields, "n"), number(fields, "u"), number(fields, "i"), number(fields, "j"));
  }

  private static Progress progress(Map<String, String> fields, LongBuffer ids) {
    Anchors anchors = anchors(fields, ids);
    return new Progress(
        small(fields, "z"),
        number(fields, "r"),
        number(fields, "a"),
        number(fields, "g"),
        small(fields, "m"),
        small(fields, "w") - 1,
        small(fields, "b"),
        ids(ids, ids.remaining()),
        anchors);
  }

  private static RecentIds ids(LongBuffer ids, int count) {
    if (count > ids.remaining()) {
      throw new IllegalArgumentException("ids are missing");
    }
    long[] next = new long[count];
    ids.get(next);
    return RecentIds.of(next);
  }

  private static int small(Map<String, String> fields, String name) {
    return Math.toIntExact(number(fields, name));
  }

  private static Marks marks(@Nullable String last, @Nullable String anchor) {
    return new Marks(last, anchor);
  }

  private static String text(Map<String, String> fields, String name) {
    String text = fields.get(name);
    if (text == null) {
      throw new IllegalArgumentException("A checkpoint must have the field " + name);
    }
    return text;
  }

  private static long number(Map<String, String> fields, String name) {
    long number = Long.parseLong(fields.getOrDefault(name, "0"));
    if (number < 0 || number > 1L << 53) {
      throw new IllegalArgumentException("A count must be in 0..2^53, but was " + number);
    }
    return number;
  }
}
