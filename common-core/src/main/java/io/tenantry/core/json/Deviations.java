package io.tenantry.core.json;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import okio.ByteString;

/**
 * The tag of a reader while one body is decoded: collects events, knows whether members are read
 * one by one, and where in the body a nested reader stands. Used by one thread.
 */
final class Deviations {
  private static final int DETAIL_CODE_POINTS = 300;
  private static final int MAX_DEPTH = 100;

  /** Reads something from a reader over a part of the body. */
  interface Part<R> {
    R from(JsonReader in) throws IOException;
  }

  private final Drift drift;
  private final List<DriftEvent> events = new ArrayList<>();
  private boolean careful;
  private String prefix = "$";
  private int depth;

  Deviations(Drift drift, boolean careful) {
    this.drift = drift;
    this.careful = careful;
  }

  static Deviations of(JsonReader in) {
    Deviations tag = in.tag(Deviations.class);
    if (tag == null) { // an adapter used by itself, outside of Decoder
      tag = new Deviations(Drift.none(), false);
      in.setTag(Deviations.class, tag);
    }
    return tag;
  }

  boolean isCareful() {
    return careful;
  }

  boolean isWatched() {
    return drift.isWatched();
  }

  /** The place where the reader stands, seen from the top of the body. */
  String path(JsonReader in) {
    return prefix + in.getPath().substring(1);
  }

  /** As {@link #path}, but free when nobody would read it. */
  String pathIfWatched(JsonReader in) {
    return isWatched() ? path(in) : "";
  }

  void add(DriftEvent.Kind kind, String path, String detail) {
    if (!isWatched()) {
      return;
    }
    DriftEvent event = drift.event(kind, path, Excerpt.of(detail, DETAIL_CODE_POINTS));
    if (drift.isStrict()) {
      throw new DriftException(event);
    }
    events.add(event);
  }

  int mark() {
    return events.size();
  }

  /** Forgets what was added since: it was about something that is reported as a whole now. */
  void rollback(int mark) {
    events.subList(mark, events.size()).clear();
  }

  /** Reads bytes that stand at this path of the body. */
  <R> R within(String path, ByteString json, Part<R> part) throws IOException {
    if (depth >= MAX_DEPTH && isContainer(json)) {
      throw new JsonException("nested too deep at " + path, path, null);
    }
    String outer = prefix;
    prefix = path;
    depth++;
    try {
      return part.from(reader(new Buffer().write(json)));
    } finally {
      depth--;
      prefix = outer;
    }
  }

  /** As {@link #within}, but not member by member. */
  <R> R quickly(String path, ByteString json, Part<R> part) throws IOException {
    boolean before = careful;
    careful = false;
    try {
      return within(path, json, part);
    } finally {
      careful = before;
    }
  }

  private static boolean isContainer(ByteString json) {
    return json.getByte(0) == '{' || json.getByte(0) == '[';
  }

  JsonReader reader(Buffer body) {
    JsonReader in = JsonReader.of(body);
    in.setTag(Deviations.class, this);
    return in;
  }

  void tell() {
    drift.tell(events);
  }
}
