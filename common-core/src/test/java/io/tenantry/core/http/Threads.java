package io.tenantry.core.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Real threads for tests, without sleeping. */
final class Threads {
  private Threads() {}

  /** A thread with a result. */
  record Running<T>(Thread thread, FutureTask<T> task) {
    T get() throws Exception {
      return task.get(20, TimeUnit.SECONDS);
    }

    boolean isWaiting() {
      Thread.State state = thread.getState();
      return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }
  }

  /** Returns when this many of the threads wait for something (a socket's answer doesn't count). */
  static void awaitWaiting(List<? extends Running<?>> threads, int count) {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (threads.stream().filter(Running::isWaiting).count() < count) {
      if (System.nanoTime() > giveUp) {
        throw new AssertionError("fewer than " + count + " threads wait");
      }
      Thread.onSpinWait();
    }
  }

  static <T> Running<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "test");
    thread.setDaemon(true);
    thread.start();
    return new Running<>(thread, task);
  }

  static <T> List<Running<T>> start(int count, Callable<T> work) {
    List<Running<T>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(start(work));
    }
    return all;
  }

  static void await(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody opened the latch");
    }
  }
}
