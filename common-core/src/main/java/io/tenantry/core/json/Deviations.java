package io.tenantry.core.json;

import io.tenantry.core.internal.Excerpts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import okio.ByteString;

/**
 * What a body's reading found beside its value: collects events, and knows whether members are read
 * one by one. Used by one thread.
 */
final class Deviations {
  private static final int DETAIL_CODE_POINTS = 300;
  private static final int MAX_DEPTH = 100;

  /** Reads something from a reader over a part of the body. */
  interface Part<R> {
    R from(JsonInput in) throws IOException;
  }

  private final Drift drift;
  private final List<DriftEvent> events = new ArrayList<>();
  private boolean careful;
  private int depth;

  Deviations(Drift drift, boolean careful) {
    this.drift = drift;
    this.careful = careful;
  }

  boolean isCareful() {
    return careful;
  }

  boolean isWatched() {
    return drift.isWatched();
  }

  /** The place where the reader stands; free when nobody would read it. */
  String pathIfWatched(JsonInput in) {
    return isWatched() ? in.path() : "";
  }

  void add(DriftEvent.Kind kind, String path, String detail) {
    if (!isWatched()) {
      return;
    }
    DriftEvent event = drift.event(kind, path, Excerpts.of(detail, DETAIL_CODE_POINTS));
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
    depth++;
    try {
      return part.from(new JsonInput(new Buffer().write(json), 0, path, this));
    } finally {
      depth--;
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

  void tell() {
    drift.tell(events);
  }
}
