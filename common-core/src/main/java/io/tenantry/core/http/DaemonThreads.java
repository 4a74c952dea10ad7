package io.tenantry.core.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * OkHttp's dispatcher as daemons. Our calls never use it; an interceptor of the caller's may, and
 * OkHttp's own threads would keep the JVM for a minute.
 */
final class DaemonThreads {
  private DaemonThreads() {}

  static ExecutorService executor() {
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), DaemonThreads::start);
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work, "tenantry-dispatcher");
    thread.setDaemon(true);
    return thread;
  }
}
