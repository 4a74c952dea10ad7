package io.tenantry.core.http;

import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.error.ConfigurationException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * For clients to extend: what the builders of all of them have in common. Every setter throws
 * {@link ConfigurationException} for null. Not thread-safe; building sends nothing.
 *
 * @param <B> the vendor's builder
 * @param <C> the vendor's client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B, C>, C> extends CallSettings<B> {
  final AccountSettings account = new AccountSettings();
  @Nullable String baseUrl;
  private final String address;
  private @Nullable Transport transport;
  private Transport.@Nullable Builder ownTransport;

  protected ClientBuilder(Vendor vendor) {
    super(vendor);
    address = "baseUrl(\"https://…\")";
  }

  /**
   * @param region how a region is named, for the message that the address is missing: {@code
   *     region(NinjaOneRegion.EU)}
   */
  protected ClientBuilder(Vendor vendor, String region) {
    super(vendor);
    address = region + ", or baseUrl(\"https://…\")";
  }

  /** Makes the vendor's client around what was built. */
  protected abstract C create(Caller caller);

  /** Called first when building: the place to settle what depends on several setters. */
  protected void prepare() {}

  /**
   * Shares connections with other clients; the client leaves it open. Without one it makes its own.
   */
  public B transport(Transport shared) {
    transport = given("transport", shared);
    return self();
  }

  /** Settings of OkHttp for the client's own transport; see {@link Transport.Builder#okHttp}. */
  public B okHttp(UnaryOperator<OkHttpClient.Builder> settings) {
    given("settings of OkHttp", settings);
    if (ownTransport == null) {
      ownTransport = Transport.builder();
    }
    ownTransport.okHttp(settings);
    return self();
  }

  /** Where the vendor lives, a path prefix included; https, or plain http to this machine. */
  public B baseUrl(String url) {
    baseUrl = given("base URL", url);
    return self();
  }

  /** Who is calling; the last call that names credentials wins. */
  public B credentials(Credentials who) {
    given("credentials", who);
    return credentialsWhenBuilt(() -> who);
  }

  /** Another environment than the process's own to read variables from, for tests. */
  public B environment(Function<String, @Nullable String> variables) {
    account.environment = given("environment", variables);
    return self();
  }

  /**
   * Where tokens are kept, to share them with other clients of the same account. Without one the
   * client's tokens are its own and end with it. Fixed tokens and keys are kept nowhere.
   */
  public B tokenStore(TokenStore shared) {
    account.tokens = given("token store", shared);
    return self();
  }

  /** A variable of the environment, to be read when the client is built. */
  protected final SecretSource variable(String name) {
    return account.variable(name);
  }

  /** Credentials that need what is only known when building, such as the address for tokens. */
  protected final B credentialsWhenBuilt(Supplier<Credentials> who) {
    account.credentials = who;
    return self();
  }

  /** Names the account where its credentials don't: by a header's value, for example. */
  protected final B accountName(String name) {
    account.name = given("account", name);
    return self();
  }

  /** An address that a user gave, without what it may end in: each of these in turn. */
  protected final String rootOf(String url, String... ends) {
    String root = given("base URL", url).strip();
    for (String end : ends) {
      root = root.endsWith(end) ? root.substring(0, root.length() - end.length()) : root;
    }
    return root;
  }

  /**
   * Builds the client.
   *
   * @throws ConfigurationException naming what is missing or doesn't fit
   */
  public C build() {
    prepare();
    if (baseUrl == null) {
      throw new ConfigurationException(context(), "the base URL is missing: call " + address, null);
    }
    if (transport != null && ownTransport != null) {
      String message = "settings of OkHttp belong to the transport, since one is given";
      throw new ConfigurationException(context(), message, null);
    }
    if (transport != null) {
      return create(new Caller(new ClientCore(this, transport, false), options));
    }
    Transport.Builder own = ownTransport == null ? Transport.builder() : ownTransport;
    // nobody to share with: the client's own retry budget is the transport's
    Transport made = own.retryBudget(RetryBudget.UNLIMITED).build();
    return create(new Caller(new ClientCore(this, made, true), options));
  }
}
