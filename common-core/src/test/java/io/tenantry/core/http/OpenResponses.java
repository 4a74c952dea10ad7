package io.tenantry.core.http;

import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.internal.call.Connections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails each test that leaves a response open, on every transport that a test's client used: a
 * connection whose answer isn't read and closed can't go back to its pool. Found by JUnit itself
 * (META-INF/services), so that no test can forget it.
 */
public final class OpenResponses implements BeforeEachCallback, AfterEachCallback {
  private static final Set<ConnectionPool> POOLS = ConcurrentHashMap.newKeySet();
  private static volatile boolean counting;

  /** Has the client's connections counted when the test is over. */
  public static ApiInvoker watched(ApiInvoker caller) {
    POOLS.add(pool(caller));
    return caller;
  }

  /** For a client whose connections the garbage collection releases. */
  static void forget(ApiInvoker caller) {
    POOLS.remove(pool(caller));
  }

  /** How many answers of this client's transport are open now. */
  static int of(ApiInvoker caller) {
    return open(pool(caller));
  }

  /** Whether JUnit has found this class. */
  static boolean isCounting() {
    return counting;
  }

  private static ConnectionPool pool(ApiInvoker caller) {
    return Connections.of(caller);
  }

  /** Idle ones first: a connection that is released in between must not count as open. */
  private static int open(ConnectionPool pool) {
    int idle = pool.idleConnectionCount();
    return Math.max(0, pool.connectionCount() - idle);
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    counting = true;
  }

  /** A call that was cut off on another thread may still be about to let go of its connection. */
  @Override
  public void afterEach(ExtensionContext test) {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    for (ConnectionPool pool : POOLS) {
      while (open(pool) > 0) {
        if (System.nanoTime() > giveUp) {
          POOLS.clear();
          throw new AssertionError("responses left open: " + open(pool));
        }
        Thread.onSpinWait();
      }
    }
    POOLS.clear();
  }
}
