package io.tenantry.sandbox;

import java.util.List;
import java.util.function.Consumer;

/**
 * Four fake vendors that listen on the loopback interface: an organization directory, NinjaOne,
 * N-central and JumpCloud. With the same seed, all have the same names in the same order.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.builder().ninjaOne(n -> n.organizations(2_500)).build().start()) {
 *   sandbox.ninjaOne().url();
 * }
 * }</pre>
 *
 * <p>Where JUnit 5 or 6 is on the class path, what the builder makes is a JUnit extension too: a
 * field with {@code @RegisterExtension} starts it before the tests and closes it after them (all
 * tests of the class for a static field, each test for any other).
 *
 * <p>Thread-safe. Started once and closed once.
 */
public class Sandbox implements AutoCloseable {
  private static final double LOST_SHARE = 0.05;
  private static final double THROTTLED_SHARE = 0.02;
  private static final int CHAOTIC_TOKEN_USES = 97;

  private final FakeDirectory directory;
  private final FakeNinjaOne ninjaOne;
  private final FakeNCentral nCentral;
  private final FakeJumpCloud jumpCloud;
  private final List<FakeVendor> vendors;
  private boolean started;

  Sandbox(Builder builder) {
    directory = new FakeDirectory(builder.directory);
    ninjaOne = new FakeNinjaOne(builder.ninjaOne);
    nCentral = new FakeNCentral(builder.nCentral);
    jumpCloud = new FakeJumpCloud(builder.jumpCloud);
    vendors = List.of(directory, ninjaOne, nCentral, jumpCloud);
  }

  /** Begins with fakes that have no organizations. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts all fakes. Starting what is started does nothing. */
  public synchronized Sandbox start() {
    if (!started) {
      started = true;
      startAll();
    }
    return this;
  }

  private void startAll() {
    try {
      vendors.forEach(FakeVendor::start);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The fake organization directory. */
  public FakeDirectory directory() {
    return directory;
  }

  /** The fake NinjaOne. */
  public FakeNinjaOne ninjaOne() {
    return ninjaOne;
  }

  /** The fake N-central. */
  public FakeNCentral nCentral() {
    return nCentral;
  }

  /** The fake JumpCloud. */
  public FakeJumpCloud jumpCloud() {
    return jumpCloud;
  }

  /**
   * Lets all fakes behave as badly as vendors do at their worst, each in its own way for this seed,
   * until {@link #calm}: 5 % of the writes are done but answered 502, 2 % of all requests are
   * throttled, and each access token is good for 97 requests.
   */
  public Sandbox chaos(long seed) {
    long next = seed;
    for (FakeVendor vendor : vendors) {
      vendor.expireTokenAfter(CHAOTIC_TOKEN_USES);
      vendor.misbehave().doneButAnswer502(LOST_SHARE, next++).throttle(THROTTLED_SHARE, next++);
    }
    return this;
  }

  /** Lets all fakes behave; what was planned is forgotten, and tokens are good without end. */
  public Sandbox calm() {
    for (FakeVendor vendor : vendors) {
      vendor.expireTokenAfter(Integer.MAX_VALUE);
      vendor.misbehave().stop();
    }
    return this;
  }

  /** Stops all fakes and cuts the connections that are still open. */
  @Override
  public void close() {
    vendors.forEach(FakeVendor::close);
  }

  /** Says what the fakes start with. Not thread-safe. */
  public static final class Builder {
    private static final String JUNIT = "org.junit.jupiter.api.extension.Extension";

    private final DirectorySetup directory = new DirectorySetup();
    private final NinjaOneSetup ninjaOne = new NinjaOneSetup();
    private final NCentralSetup nCentral = new NCentralSetup();
    private final JumpCloudSetup jumpCloud = new JumpCloudSetup();

    Builder() {}

    /** Sets up the organization directory. */
    public Builder directory(Consumer<DirectorySetup> setup) {
      setup.accept(directory);
      return this;
    }

    /** Sets up NinjaOne. */
    public Builder ninjaOne(Consumer<NinjaOneSetup> setup) {
      setup.accept(ninjaOne);
      return this;
    }

    /** Sets up N-central. */
    public Builder nCentral(Consumer<NCentralSetup> setup) {
      setup.accept(nCentral);
      return this;
    }

    /** Sets up JumpCloud. */
    public Builder jumpCloud(Consumer<JumpCloudSetup> setup) {
      setup.accept(jumpCloud);
      return this;
    }

    /** Makes the sandbox with its state; nothing listens before {@link Sandbox#start}. */
    public Sandbox build() {
      return hasJUnit() ? SandboxExtension.of(this) : new Sandbox(this);
    }

    private static boolean hasJUnit() {
      try {
        Class.forName(JUNIT, false, Sandbox.class.getClassLoader());
        return true;
      } catch (ClassNotFoundException e) {
        return false;
      }
    }
  }
}
