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
 * Where a secret comes from: a value that the caller holds, an environment variable, a supplier (a
 * vault, say), or the first of several that has one.
 *
 * <pre>{@code
 * SecretSource.supplier("vault", vault::readKey).or(SecretSource.environment("JUMPCLOUD_API_KEY"))
 * }</pre>
 *
 * <p>It is asked when a client is built, and again when the vendor refuses the secret: a supplier
 * that gives another one then is a rotated secret, with which the refused call is repeated once. It
 * is asked on the thread of the call that was refused, by one at a time, and limits its own time.
 *
 * <p>A source without a secret (a variable that is unset or blank, a supplier that gives null) is
 * passed over. A broken one (a variable that holds a line break, a supplier that throws) is an
 * error: going on to the next could use a secret that was meant to be replaced. Immutable and
 * thread-safe, as far as suppliers are; prints no secret.
 */
public abstract sealed class SecretSource permits Secret, SecretSource.Place, SecretSource.Chain {
  SecretSource() {}

  /** What was found, or why nothing was. */
  record Look(@Nullable Secret secret, String passedOver) {}

  /** An environment variable of this process. */
  public static SecretSource environment(String variable) {
    return environment(variable, System::getenv);
  }

  /** A variable of another environment, a test's for example. */
  public static SecretSource environment(
      String variable, Function<String, @Nullable String> environment) {
    Checks.notNull(variable, "variable", ConfigurationException::new);
    Checks.notNull(environment, "environment", ConfigurationException::new);
    return new Place("environment variable " + variable, () -> Secret.look(variable, environment));
  }

  /**
   * A supplier, which may answer null if it has no secret.
   *
   * @param name the name in messages: "vault"
   */
  public static SecretSource supplier(String name, Supplier<? extends @Nullable Secret> supplier) {
    Checks.notNull(name, "name", ConfigurationException::new);
    Checks.notNull(supplier, "supplier", ConfigurationException::new);
    return new Place("supplier " + name, () -> Place.ask(name, supplier));
  }

  /** This source; where it has no secret, the other. */
  public final SecretSource or(SecretSource next) {
    return new Chain(List.of(this, Checks.notNull(next, "next", ConfigurationException::new)));
  }

  /**
   * Whether there is a secret now.
   *
   * @throws ConfigurationException if the source is broken
   */
  public final boolean isThere() {
    return look().secret() != null;
  }

  /**
   * The secret.
   *
   * @throws ConfigurationException if there is none, naming every place that was looked at and why
   *     it was passed over; or if a source is broken
   */
  public final Secret get() {
    Look look = look();
    if (look.secret() == null) {
      throw new ConfigurationException("No secret was found: " + look.passedOver());
    }
    return look.secret();
  }

  abstract Look look();

  /** One place to look at. */
  static final class Place extends SecretSource {
    private final String name;
    private final Supplier<Look> place;

    private Place(String name, Supplier<Look> place) {
      this.name = name;
      this.place = place;
    }

    /** The supplier's own exception is the cause; only its class is named. */
    private static Look ask(String name, Supplier<? extends @Nullable Secret> supplier) {
      try {
        return new Look(supplier.get(), "supplier " + name + " gave none");
      } catch (RuntimeException e) {
        String why = e instanceof ApiException ? e.getMessage() : e.getClass().getName();
        throw new ConfigurationException(
            ErrorContext.NONE, "The supplier of secrets " + name + " failed: " + why, e);
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

  /** The first of several places that has a secret. */
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
        String before = passedOver.isEmpty() ? "" : ". Before: " + String.join("; ", passedOver);
        throw new ConfigurationException(broken.context(), broken.getMessage() + before, broken);
      }
    }

    @Override
    public String toString() {
      return "SecretSource" + places;
    }
  }
}
