package io.tenantry.core.internal.redact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Values that were hidden because of their names, to hide them everywhere from then on. Bounded in
 * number and in total length: the oldest are dropped first. Thread-safe.
 */
public final class SeenSecrets {
  private static final int MOST = 256;
  private static final int MOST_CHARACTERS = 256 * 1024;

  /** Shorter values ("true", a number) occur in too many other places. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 64 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<String> inOrder = new ArrayDeque<>();
  private final Set<String> values = new HashSet<>();
  private int characters;
  private volatile @Nullable SecretForms forms = SecretForms.plain(Set.of());

  void add(String value) {
    if (value.length() < SHORTEST || value.length() > LONGEST) {
      return;
    }
    lock.lock();
    try {
      if (values.add(value)) {
        inOrder.addLast(value);
        characters += value.length();
        dropOldest();
        forms = null;
      }
    } finally {
      lock.unlock();
    }
  }

  private void dropOldest() {
    while (inOrder.size() > MOST || characters > MOST_CHARACTERS) {
      String oldest = inOrder.removeFirst();
      values.remove(oldest);
      characters -= oldest.length();
    }
  }

  /** Returns the text without the values, also where their characters are escaped. */
  public String hide(String text) {
    return forms().hide(text, Redaction.HIDDEN);
  }

  private SecretForms forms() {
    SecretForms known = forms;
    if (known != null) {
      return known;
    }
    lock.lock();
    try {
      SecretForms current = SecretForms.plain(inOrder);
      forms = current;
      return current;
    } finally {
      lock.unlock();
    }
  }
}
