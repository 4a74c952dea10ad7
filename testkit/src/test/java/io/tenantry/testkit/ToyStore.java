package io.tenantry.testkit;

import io.tenantry.core.limit.LimitKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** What a database that several workers share would hold: plain rows, changed in transactions. */
final class ToyStore {
  /** A call: it runs until it is given back or expires, and counts in windows from then on. */
  static final class Row {
    final String id = UUID.randomUUID().toString();
    private final long expires;
    private long ended = Long.MIN_VALUE;

    private Row(long expires) {
      this.expires = expires;
    }
  }

  /** The rows of one key. */
  static final class Rows {
    private final List<Row> calls = new ArrayList<>();
    private Long pausedUntil;

    void expire(long now) {
      for (Row row : calls) {
        if (row.ended == Long.MIN_VALUE && row.expires - now <= 0) {
          row.ended = row.expires;
        }
      }
    }

    Row insert(long expires) {
      Row row = new Row(expires);
      calls.add(row);
      return row;
    }

    void end(String id, long now) {
      for (Iterator<Row> rows = calls.iterator(); rows.hasNext(); ) {
        Row row = rows.next();
        if (row.id.equals(id) && row.ended == Long.MIN_VALUE) {
          row.ended = now;
        }
      }
    }

    long running() {
      return calls.stream().filter(row -> row.ended == Long.MIN_VALUE).count();
    }

    long endedWithin(long length, long now) {
      return calls.stream()
          .filter(row -> row.ended != Long.MIN_VALUE && now - row.ended <= length)
          .count();
    }

    long oldestWithin(long length, long now) {
      return calls.stream()
          .filter(row -> row.ended != Long.MIN_VALUE && now - row.ended <= length)
          .mapToLong(row -> row.ended - now)
          .min()
          .orElse(0);
    }

    long pause(long now) {
      return pausedUntil == null ? 0 : Math.max(0, pausedUntil - now);
    }

    void pauseFor(long nanos, long now) {
      pausedUntil = now + Math.max(nanos, pause(now));
    }
  }

  final LongSupplier clock;
  volatile boolean down;
  private final Map<LimitKey, Rows> keys = new HashMap<>();

  ToyStore(LongSupplier clock) {
    this.clock = clock;
  }

  synchronized <T> T transaction(LimitKey key, Function<Rows, T> work) {
    if (down) {
      throw new IllegalStateException("the store is down");
    }
    Rows rows = keys.computeIfAbsent(key, k -> new Rows());
    rows.expire(clock.getAsLong());
    return work.apply(rows);
  }
}
