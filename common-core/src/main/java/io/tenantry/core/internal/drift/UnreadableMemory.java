package io.tenantry.core.internal.drift;

import io.tenantry.core.json.UnreadableItems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Remembers which lists of which records have items that a client could not read, so that a call
 * which replaces such a list is noticed. Bounded: the records read longest ago are forgotten first.
 * Thread-safe.
 */
public final class UnreadableMemory {
  /** The JSON that is remembered of all records together, in bytes. */
  static final long LARGEST = 4L * 1024 * 1024;

  private final Map<Object, UnreadableItems> byRecord = new LinkedHashMap<>();
  private final Map<Object, Long> sizes = new HashMap<>();
  private long size;
  private volatile boolean used;

  /** Returns whether a record is remembered; cheap. */
  public boolean isUsed() {
    return used;
  }

  /** Returns the unreadable items of a record when it was last read. */
  public synchronized UnreadableItems of(Object record) {
    return byRecord.getOrDefault(record, UnreadableItems.none());
  }

  /**
   * Notes that a record was read.
   *
   * @param record its typed id
   * @param present whether the response has the field of the given JSON name; what is known of
   *     other fields stays
   */
  public synchronized void read(Object record, UnreadableItems items, Predicate<String> present) {
    List<UnreadableItems.Item> all = new ArrayList<>();
    for (UnreadableItems.Item known : of(record)) {
      if (!present.test(known.field())) {
        all.add(known);
      }
    }
    items.forEach(all::add);
    forget(record);
    if (!all.isEmpty()) {
      remember(record, UnreadableItems.of(all));
    }
    used = !byRecord.isEmpty();
  }

  private void remember(Object record, UnreadableItems items) {
    long own = 0;
    for (UnreadableItems.Item item : items) {
      own += item.value().utf8().size() + item.path().length();
    }
    byRecord.put(record, items);
    sizes.put(record, own);
    size += own;
    while (size > LARGEST) {
      Iterator<Object> eldest = byRecord.keySet().iterator();
      forget(eldest.next());
    }
  }

  private void forget(Object record) {
    if (byRecord.remove(record) != null) {
      size -= sizes.remove(record);
    }
  }
}
