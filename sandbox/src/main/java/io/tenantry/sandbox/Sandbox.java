package io.tenantry.sandbox;

import io.tenantry.sandbox.server.Checks;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fakes of four vendors that listen on the loopback interface: an organization directory, NinjaOne,
 * N-central and JumpCloud. With the same seed, all contain organizations with the same names in the
 * same order.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.builder().ninjaOne(n -> n.organizations(2_500)).build().start()) {
 *   sandbox.ninjaOne().url();
 * }
 * }</pre>
 *
 * <p>If JUnit 5 or 6 is on the class path, the sandbox is also a JUnit extension. In a static field
 * with {@code @RegisterExtension} it starts before the first test of the class and closes after the
 * last; in an instance field it does so for each test.
 *
 * <p>Thread-safe. Can be started once and closed once.
 */
public class Sandbox implements AutoCloseable {
  private static final double LOST_RESPONSE_SHARE = 0.05;
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

  /** Returns a new builder. By default the fakes have no organizations and listen on free ports. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts all fakes. Starting a started sandbox does nothing. */
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

  /** Returns the fake organization directory. */
  public FakeDirectory directory() {
    return directory;
  }

  /** Returns the fake NinjaOne. */
  public FakeNinjaOne ninjaOne() {
    return ninjaOne;
  }

  /** Returns the fake N-central. */
  public FakeNCentral nCentral() {
    return nCentral;
  }

  /** Returns the fake JumpCloud. */
  public FakeJumpCloud jumpCloud() {
    return jumpCloud;
  }

  /**
   * Switches on random faults in all fakes until {@link #calm}: 5 % of the writes are applied but
   * get a 502 response, 2 % of all requests are throttled, and each access token expires after 97
   * requests. Each fake picks other requests; the same seed picks the same ones.
   */
  public Sandbox chaos(long seed) {
    long next = seed;
    for (FakeVendor vendor : vendors) {
      vendor.expireTokenAfter(CHAOTIC_TOKEN_USES);
      vendor
          .misbehave()
          .applyButRespond502(LOST_RESPONSE_SHARE, next++)
          .throttle(THROTTLED_SHARE, next++);
    }
    return this;
  }

  /** Switches off all faults, discards planned ones, and lets access tokens live forever. */
  public Sandbox calm() {
    for (FakeVendor vendor : vendors) {
      vendor.expireTokenAfter(Integer.MAX_VALUE);
      vendor.misbehave().stop();
    }
    return this;
  }

  /** Stops all fakes and closes open connections. */
  @Override
  public void close() {
    vendors.forEach(FakeVendor::close);
  }

  /** Builds a sandbox. Not thread-safe. */
  public static final class Builder {
    private static final String JUNIT = "org.junit.jupiter.api.extension.Extension";

    private final DirectorySetup directory = new DirectorySetup();
    private final NinjaOneSetup ninjaOne = new NinjaOneSetup();
    private final NCentralSetup nCentral = new NCentralSetup();
    private final JumpCloudSetup jumpCloud = new JumpCloudSetup();

    Builder() {}

    /** Sets up the organization directory. */
    public Builder directory(Consumer<DirectorySetup> setup) {
      Checks.notNull("setup", setup).accept(directory);
      return this;
    }

    /** Sets up NinjaOne. */
    public Builder ninjaOne(Consumer<NinjaOneSetup> setup) {
      Checks.notNull("setup", setup).accept(ninjaOne);
      return this;
    }

    /** Sets up N-central. */
    public Builder nCentral(Consumer<NCentralSetup> setup) {
      Checks.notNull("setup", setup).accept(nCentral);
      return this;
    }

    /** Sets up JumpCloud. */
    public Builder jumpCloud(Consumer<JumpCloudSetup> setup) {
      Checks.notNull("setup", setup).accept(jumpCloud);
      return this;
    }

    /** Returns a new sandbox with its state. It does not listen before {@link Sandbox#start}. */
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
