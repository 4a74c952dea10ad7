package io.tenantry.core.auth;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ErrorContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One place to look at. */
final class NamedSecret extends SecretSource {
  private final String name;
  private final Supplier<Look> place;

  NamedSecret(String name, Supplier<Look> place) {
    this.name = name;
    this.place = place;
  }

  /** The supplier's own exception is the cause; only its class is named. */
  static Look ask(String name, Supplier<? extends @Nullable Secret> supplier) {
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
