package io.tenantry.core.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A vendor with one limit, in simulated time. Refused calls do not count towards the limit. */
interface SimulatedVendor {
  /** Returns whether a call that arrives now is accepted. */
  boolean accepts(long now);

  /** Records the end of an accepted call. */
  default void ended() {}

  /** Returns the time in nanoseconds after which a call is accepted again. */
  long retryAfter(long now);

  /** Returns how many calls a second are possible if each one lasts for {@code seconds}. */
  double capacity(double seconds);

  /** Counts anew at fixed times. */
  static SimulatedVendor fixed(int calls, Duration window) {
    long length = window.toNanos();
    return new SimulatedVendor() {
      private long current;
      private int used;

      @Override
      public boolean accepts(long now) {
        if (now / length != current) {
          current = now / length;
          used = 0;
        }
        return used < calls && ++used > 0;
      }

      @Override
      public long retryAfter(long now) {
        return (now / length + 1) * length - now;
      }

      @Override
      public double capacity(double seconds) {
        return calls / (length / 1e9);
      }
    };
  }

  /** Counts the calls of the last period. */
  static SimulatedVendor sliding(int calls, Duration window) {
    long length = window.toNanos();
    return new SimulatedVendor() {
      private final Deque<Long> accepted = new ArrayDeque<>();

      @Override
      public boolean accepts(long now) {
        while (!accepted.isEmpty() && accepted.element() <= now - length) {
          accepted.remove();
        }
        return accepted.size() < calls && accepted.add(now);
      }

      @Override
      public long retryAfter(long now) {
        return accepted.element() + length - now;
      }

      @Override
      public double capacity(double seconds) {
        return calls / (length / 1e9);
      }
    };
  }

  /** Limits the calls that run at once. */
  static SimulatedVendor atOnce(int calls) {
    return new SimulatedVendor() {
      private int running;

      @Override
      public boolean accepts(long now) {
        return running < calls && ++running > 0;
      }

      @Override
      public void ended() {
        running--;
      }

      @Override
      public long retryAfter(long now) {
        return 1;
      }

      @Override
      public double capacity(double seconds) {
        return calls / seconds;
      }
    };
  }
}
