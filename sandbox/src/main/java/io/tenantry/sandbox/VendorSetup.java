package io.tenantry.sandbox;

import io.tenantry.sandbox.server.Checks;
import io.tenantry.sandbox.server.EnforcedLimits;
import io.tenantry.sandbox.server.VendorServer;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings that all fake vendors have. Not thread-safe.
 *
 * @param <S> the vendor's own setup
 */
public abstract class VendorSetup<S extends VendorSetup<S>> {
  int port;
  @Nullable VendorServer server;
  String path = "";
  int usesPerToken = Integer.MAX_VALUE;
  int organizations;
  long seed = 1;
  EnforcedLimits limits = EnforcedLimits.NONE;
  Duration tokenLifetime = Duration.ofHours(1);

  VendorSetup() {}

  abstract S self();

  /** Puts the fake behind a path of a server that it shares with others. */
  final void behind(VendorServer shared, String ownPath) {
    server = shared;
    path = ownPath;
  }

  /** Sets the number of organizations at the start, at least 0. The default is 0. */
  public S organizations(int count) {
    organizations = Checks.notNegative("count", count);
    return self();
  }

  /**
   * Sets the seed of the organizations' names: the same seed gives the same names, in every run and
   * in every fake. The default is 1.
   */
  public S seed(long number) {
    seed = number;
    return self();
  }

  /**
   * Limits the calls that run at the same time: further calls are refused with 429 and {@code
   * Retry-After: 1}. Calls for tokens don't count. The default is no limit.
   */
  public S limitConcurrent(int calls) {
    limits = limits.concurrent(calls);
    return self();
  }

  /**
   * Limits the calls accepted in a sliding window of this length: further calls are refused with
   * 429 and {@code Retry-After}. Calls for tokens and refused calls don't count. The default is no
   * limit.
   */
  public S limitWindow(int calls, Duration length) {
    Checks.notNull("length", length);
    limits = limits.inWindow(calls, length);
    return self();
  }

  /** Sends no {@code Retry-After} when a limit refuses a call. */
  public S limitWithoutRetryAfter() {
    limits = limits.withoutRetryAfter();
    return self();
  }

  /**
   * Sets the clock of the window, in nanoseconds from any origin; it must never go back. The
   * default is {@link System#nanoTime}. A test can pass its client's clock to be independent of
   * real time.
   */
  public S limitClock(LongSupplier nanoTime) {
    Checks.notNull("nanoTime", nanoTime);
    limits = limits.clock(nanoTime);
    return self();
  }

  /** Sets the port to listen on. The default, 0, takes a free port. */
  public S port(int number) {
    port = number;
    return self();
  }

  /**
   * Expires each access token after this number of requests, at least 1. By default tokens don't
   * expire.
   */
  public S expireTokenAfter(int requests) {
    usesPerToken = Checks.positive("requests", requests);
    return self();
  }

  /**
   * Sets the lifetime that token responses state, in whole seconds. The default is one hour. The
   * fake does not enforce it: no token expires by the clock.
   */
  public S claimedTokenLifetime(Duration lifetime) {
    Checks.notNull("lifetime", lifetime);
    tokenLifetime = lifetime;
    return self();
  }
}
