package io.tenantry.core.http;

import io.tenantry.core.error.BusyException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many calls of an operation one client runs at once. First come, first served. */
final class Permits {
  private static final Permit FREE = () -> {};

  private final ConcurrentMap<String, Semaphore> byOperation = new ConcurrentHashMap<>();

  /** Held from before an attempt is sent until its answer is read. */
  interface Permit extends AutoCloseable {
    @Override
    void close();
  }

  Permit acquire(Progress call) {
    Operation operation = call.operation;
    if (operation.maxConcurrency() == Operation.UNLIMITED) {
      return FREE;
    }
    Semaphore permits =
        byOperation.computeIfAbsent(
            operation.id(), id -> new Semaphore(operation.maxConcurrency(), true));
    if (call.options.isFailFast()) {
      takeNow(permits, call);
    } else {
      take(permits, call);
    }
    return permits::release;
  }

  private static void takeNow(Semaphore permits, Progress call) {
    if (!permits.tryAcquire()) {
      throw new BusyException(
          call.context,
          call.operation.maxConcurrency()
              + " calls are under way already, and this one must not wait",
          null);
    }
  }

  private static void take(Semaphore permits, Progress call) {
    try {
      Optional<Duration> remaining = call.deadline.remaining();
      if (remaining.isEmpty()) {
        permits.acquire();
      } else if (!permits.tryAcquire(remaining.get().toNanos(), TimeUnit.NANOSECONDS)) {
        throw call.late("passed while waiting for other calls of the operation", null);
      }
    } catch (InterruptedException e) {
      throw call.interrupted(e);
    }
  }
}
