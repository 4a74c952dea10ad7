package io.tenantry.sandbox;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What all fake vendors can be set up with.
 *
 * @param <S> the vendor's own setup
 */
public abstract sealed class VendorSetup<S extends VendorSetup<S>>
    permits DirectorySetup, NinjaOneSetup, NCentralSetup, JumpCloudSetup {
  int port;
  @Nullable VendorServer server;
  String path = "";
  int usesPerToken = Integer.MAX_VALUE;
  int organizations;
  long seed = 1;
  Enforced limits = Enforced.NOTHING;
  Duration tokenLifetime = Duration.ofHours(1);

  VendorSetup() {}

  abstract S self();

  /** Puts the fake behind a path of a server that has others too. */
  final void behind(VendorServer shared, String pathOfItsOwn) {
    server = shared;
    path = pathOfItsOwn;
  }

  /** How many organizations it starts with, from a few odd names to thousands. None by default. */
  public S organizations(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("a number of organizations is not negative: " + count);
    }
    organizations = count;
    return self();
  }

  /**
   * Picks the names: the same seed gives the same organizations, in every run and in every fake. 1
   * by default.
   */
  public S seed(long number) {
    seed = number;
    return self();
  }

  /**
   * Refuses calls with 429 and {@code Retry-After: 1} while so many are running, whatever they ask
   * for. Those for tokens don't count.
   */
  public S limitAtOnce(int calls) {
    limits = limits.atOnce(calls);
    return self();
  }

  /**
   * Refuses calls with 429 and {@code Retry-After} while so many were let in within this length
   * before them: a sliding window. Those for tokens don't count, nor do refused ones.
   */
  public S limitWindow(int calls, Duration length) {
    limits = limits.inWindow(calls, length);
    return self();
  }

  /** Says no {@code Retry-After} where a limit refuses a call. */
  public S limitSilently() {
    limits = limits.silently();
    return self();
  }

  /**
   * The clock of the window: nanoseconds from any origin, never going back. The machine's own by
   * default; that of the client's tests makes them independent of real time.
   */
  public S limitClock(LongSupplier nanoTime) {
    limits = limits.by(nanoTime);
    return self();
  }

  /** The port to listen on; 0, the default, takes a free one. */
  public S port(int number) {
    port = number;
    return self();
  }

  /** Each access token is good for so many requests; without end by default. */
  public S expireTokenAfter(int requests) {
    usesPerToken = Faults.positive(requests);
    return self();
  }

  /**
   * The lifetime that the vendor claims for a new access token, in whole seconds; an hour by
   * default. Only claimed: no token expires by the clock.
   */
  public S claimedTokenLifetime(Duration lifetime) {
    tokenLifetime = lifetime;
    return self();
  }
}
