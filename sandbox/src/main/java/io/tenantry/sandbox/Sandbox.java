package io.tenantry.sandbox;

import java.util.function.Consumer;

/**
 * Fake vendors that listen on the loopback interface.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.builder().ninjaOne(n -> n.organizations(2_500)).build().start()) {
 *   sandbox.ninjaOne().url();
 * }
 * }</pre>
 *
 * <p>Where JUnit 5 is on the class path, what the builder makes is a JUnit extension too: a field
 * with {@code @RegisterExtension} starts it before the tests and closes it after them (all tests of
 * the class for a static field, each test for any other).
 *
 * <p>Thread-safe. Started once and closed once.
 */
public class Sandbox implements AutoCloseable {
  private final FakeDirectory directory;
  private final FakeNinjaOne ninjaOne;
  private boolean started;

  Sandbox(Builder builder) {
    directory = new FakeDirectory(builder.directory);
    ninjaOne = new FakeNinjaOne(builder.ninjaOne);
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
      directory.start();
      ninjaOne.start();
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

  /** Stops all fakes and cuts the connections that are still open. */
  @Override
  public void close() {
    directory.close();
    ninjaOne.close();
  }

  /** Says what the fakes start with. Not thread-safe. */
  public static final class Builder {
    private static final String JUNIT = "org.junit.jupiter.api.extension.Extension";

    private final DirectorySetup directory = new DirectorySetup();
    private final NinjaOneSetup ninjaOne = new NinjaOneSetup();

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
