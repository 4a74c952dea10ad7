package io.tenantry.examples.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A few threads that do the same to many things at once, and keep no JVM alive. */
final class Workers implements AutoCloseable {
  private final ExecutorService threads;

  Workers(int count) {
    threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread thread = new Thread(work, "sync-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * The results, in the order of the items.
   *
   * @throws CancellationException if the waiting thread is interrupted; its flag stays set
   */
  <T, R> List<R> each(List<T> items, Function<T, R> work) {
    List<Callable<R>> calls = new ArrayList<>(items.size());
    items.forEach(item -> calls.add(() -> work.apply(item)));
    try {
      List<R> results = new ArrayList<>(items.size());
      for (Future<R> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The sync was interrupted; the next one finishes it");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("The sync itself failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
