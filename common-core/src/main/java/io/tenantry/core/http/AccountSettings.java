package io.tenantry.core.http;

import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.CredentialsSession;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.auth.SessionSettings;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ErrorContext;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who is calling, as a builder collects it. */
final class AccountSettings {
  @Nullable Supplier<? extends Credentials> credentials;
  @Nullable String name;
  @Nullable TokenStore tokens;
  Function<String, @Nullable String> environment = System::getenv;

  SecretSource variable(String variable) {
    return SecretSource.environment(variable, environment);
  }

  Credentials who(ErrorContext client) {
    Supplier<? extends Credentials> who = credentials;
    if (who == null) {
      throw new ConfigurationException(
          client,
          "credentials are missing: the builder was given none, and reads the environment only after credentialsFromEnvironment()",
          null);
    }
    return named(client, who);
  }

  CredentialsSession open(ErrorContext client, Vendor vendor, Credentials who) {
    TokenStore store = tokens == null ? TokenStore.inMemory() : tokens;
    return named(client, () -> who.open(new SessionSettings(vendor.id(), store)));
  }

  /** What tells this account from others at the same address, without a secret. */
  String account(Credentials who) {
    return name == null ? who.account() : name + " " + who.account();
  }

  /** What is wrong with credentials is told with the client's name. */
  private static <T> T named(ErrorContext client, Supplier<T> step) {
    try {
      return step.get();
    } catch (ConfigurationException e) {
      throw e.vendor().isPresent()
          ? e
          : new ConfigurationException(client, String.valueOf(e.getMessage()), e);
    }
  }
}
