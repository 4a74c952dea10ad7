package io.tenantry.core.auth;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A source of a secret: a fixed value, an environment variable, a supplier (a vault, for example),
 * or a chain of sources of which the first with a secret is used.
 *
 * <pre>{@code
 * SecretSource.supplier("vault", vault::readKey).or(SecretSource.environment("JUMPCLOUD_API_KEY"))
 * }</pre>
 *
 * <p>A source is read when a client is built, and again when the vendor rejects the secret. If it
 * returns another secret then, the rejected call is retried once with it, so that secrets can be
 * rotated. It is read on the thread of the rejected call, by one thread at a time; a supplier must
 * limit its own time.
 *
 * <p>A chain skips sources without a secret: a variable that is not set or blank, or a supplier
 * that returns null. A broken source (a variable that contains a line break, a supplier that
 * throws) is an error, because the next source might supply an outdated secret. Immutable and
 * thread-safe if its suppliers are; {@code toString} contains no secret.
 */
public abstract sealed class SecretSource permits Secret, SecretSource.Place, SecretSource.Chain {
  SecretSource() {}

  /** The secret that was found, or why none was found. */
  record Look(@Nullable Secret secret, String passedOver) {}

  /** Returns a source that reads an environment variable of this process. */
  public static SecretSource environment(String variable) {
    return environment(variable, System::getenv);
  }

  /** Returns a source that reads a variable of another environment, for tests. */
  public static SecretSource environment(
      String variable, Function<String, @Nullable String> environment) {
    Checks.notNull(variable, "variable", ConfigurationException::new);
    Checks.notNull(environment, "environment", ConfigurationException::new);
    return new Place("environment variable " + variable, () -> Secret.look(variable, environment));
  }

  /**
   * Returns a source that calls a supplier.
   *
   * @param name the supplier's name in messages ("vault")
   * @param supplier returns null if it has no secret
   */
  public static SecretSource supplier(String name, Supplier<? extends @Nullable Secret> supplier) {
    Checks.notNull(name, "name", ConfigurationException::new);
    Checks.notNull(supplier, "supplier", ConfigurationException::new);
    return new Place("supplier " + name, () -> Place.ask(name, supplier));
  }

  /** Returns a source that reads this source, and {@code next} if this one has no secret. */
  public final SecretSource or(SecretSource next) {
    return new Chain(List.of(this, Checks.notNull(next, "next", ConfigurationException::new)));
  }

  /**
   * Returns whether the source has a secret now.
   *
   * @throws ConfigurationException if the source is broken
   */
  public final boolean isThere() {
    return look().secret() != null;
  }

  /**
   * Returns the secret.
   *
   * @throws ConfigurationException if there is none, naming every source and why it was skipped, or
   *     if a source is broken
   */
  public final Secret get() {
    Look look = look();
    if (look.secret() == null) {
      throw new ConfigurationException("no secret found: " + look.passedOver());
    }
    return look.secret();
  }

  abstract Look look();

  /** A single source. */
  static final class Place extends SecretSource {
    private final String name;
    private final Supplier<Look> place;

    private Place(String name, Supplier<Look> place) {
      this.name = name;
      this.place = place;
    }

    /** Names only the class of the supplier's exception, which becomes the cause. */
    private static Look ask(String name, Supplier<? extends @Nullable Secret> supplier) {
      try {
        return new Look(supplier.get(), "supplier " + name + " returned null");
      } catch (RuntimeException e) {
        String why = e instanceof ApiException ? e.getMessage() : e.getClass().getName();
        throw new ConfigurationException(
            ErrorContext.NONE, "secret supplier " + name + " failed: " + why, e);
      }
    }

    @Override
    Look look() {
      return place.get();
    }

    @Override
    public String toString() {
      return "SecretSource[" + name + "]";
    }
  }

  /** Several sources, of which the first with a secret is used. */
  static final class Chain extends SecretSource {
    private final List<SecretSource> places;

    private Chain(List<SecretSource> places) {
      this.places = places;
    }

    @Override
    Look look() {
      List<String> passedOver = new ArrayList<>();
      for (SecretSource place : places) {
        Look look = at(place, passedOver);
        if (look.secret() != null) {
          return look;
        }
        passedOver.add(look.passedOver());
      }
      return new Look(null, String.join("; ", passedOver));
    }

    private static Look at(SecretSource place, List<String> passedOver) {
      try {
        return place.look();
      } catch (ConfigurationException broken) {
        String before =
            passedOver.isEmpty()
                ? ""
                : " (sources skipped before: " + String.join("; ", passedOver) + ")";
        throw new ConfigurationException(broken.context(), broken.getMessage() + before, broken);
      }
    }

    @Override
    public String toString() {
      return "SecretSource" + places;
    }
  }
}
