package io.tenantry.core.client;

import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.auth.spi.SessionSettings;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.RetryBudget;
import io.tenantry.core.http.RetryPolicy;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.auth.Sessions;
import io.tenantry.core.internal.call.CallRunner;
import io.tenantry.core.internal.call.ClientSettings;
import io.tenantry.core.internal.gate.LimitScope;
import io.tenantry.core.internal.gate.LimiterSettings;
import io.tenantry.core.internal.wire.BaseUrl;
import io.tenantry.core.internal.wire.Version;
import io.tenantry.core.json.DriftListener;
import io.tenantry.core.limit.LimitListener;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.core.spec.VendorInfo;
import java.time.Duration;
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
public abstract class ClientBuilder<B extends ClientBuilder<B, C>, C> {
  private final VendorInfo vendor;
  private final String address;
  private @Nullable String label;
  private @Nullable DriftListener drift;
  private RetryBudget retryBudget = RetryBudget.DEFAULT;
  private LimiterSettings limits = LimiterSettings.DEFAULT;
  private CallOptions options = CallOptions.none().header("User-Agent", Version.USER_AGENT);
  private @Nullable String baseUrl;
  private @Nullable Transport transport;
  private Transport.@Nullable Builder ownTransport;
  private @Nullable Supplier<? extends Credentials> credentials;
  private @Nullable String accountName;
  private @Nullable TokenStore tokens;
  private Function<String, @Nullable String> environment = System::getenv;

  protected ClientBuilder(VendorInfo vendor) {
    this.vendor = vendor;
    this.address = "baseUrl(\"https://…\")";
  }

  /**
   * @param region how a region is named, for the message that the address is missing: {@code
   *     region(NinjaOneRegion.EU)}
   */
  protected ClientBuilder(VendorInfo vendor, String region) {
    this.vendor = vendor;
    this.address = region + ", or baseUrl(\"https://…\")";
  }

  /** Makes the vendor's client around what was built. */
  protected abstract C create(ApiInvoker caller);

  /** Called first when building: the place to settle what depends on several setters. */
  protected void prepare() {}

  /**
   * A name for this client (a tenant's, say), which its exceptions carry. A name only: whose calls
   * are counted together is up to the credentials.
   */
  public B label(String name) {
    label = given("label", name);
    return self();
  }

  /** How often and how patiently calls are repeated, unless their options say otherwise. */
  public B retry(RetryPolicy policy) {
    return defaultOptions(CallOptions.none().retry(given("retry policy", policy)));
  }

  /** How many retries there may be in proportion to this client's calls. */
  public B retryBudget(RetryBudget budget) {
    retryBudget = given("retry budget", budget);
    return self();
  }

  /** Options for every call; later ones win over earlier ones. */
  public B defaultOptions(CallOptions forEveryCall) {
    options = given("default options", forEveryCall).withDefaults(options);
    return self();
  }

  /**
   * Who keeps count of calls, for a fleet that shares one count. By default that is the transport,
   * in memory: clients with the same credentials on one transport share what the vendor allows
   * them, and never wait for others. Whose calls are counted together says {@link
   * io.tenantry.core.limit.LimitKey#tenant()}.
   */
  public B rateLimiter(RateLimiter shared) {
    limits = limits.limiter(given("rate limiter", shared));
    return self();
  }

  /** Who hears of waits for a limit. Called on the calling thread. */
  public B onRateLimitWait(LimitListener listener) {
    limits = limits.listener(given("listener of waits", listener));
    return self();
  }

  /**
   * How long an attempt waits for a limit at most, 5 minutes unless said otherwise; zero for not at
   * all. A call that would have to wait longer ends in a {@link
   * io.tenantry.core.error.LocalRateLimitException}, at once where that is known; one that was sent
   * before ends in how that ended, a {@link io.tenantry.core.error.RateLimitedException} for
   * example.
   */
  public B maxWait(Duration longest) {
    limits = limits.maxWait(given("longest wait", longest));
    return self();
  }

  /** Who hears of responses that deviate from the spec. Called on the calling thread. */
  public B onDrift(DriftListener listener) {
    drift = given("listener of drift", listener);
    return self();
  }

  /** Makes each deviation of an response from the spec an error. */
  public B strict() {
    return defaultOptions(CallOptions.none().strict());
  }

  /**
   * Makes a client that only reads: whatever may change something is refused before anything is
   * sent ({@link io.tenantry.core.error.ReadOnlyException}), by raw calls too.
   */
  public B readOnly() {
    return defaultOptions(CallOptions.none().readOnly());
  }

  /** The caller's own name, put before ours in {@code User-Agent}: "acme-sync/2.1". */
  public B userAgent(String product) {
    String full = given("user agent", product) + " " + Version.USER_AGENT;
    return header("User-Agent", full);
  }

  /** A header for every request. */
  public B header(String name, String value) {
    given("header name", name);
    return defaultOptions(CallOptions.none().header(name, given("header " + name, value)));
  }

  /**
   * The value that a setter was given.
   *
   * @throws ConfigurationException if it is null
   */
  protected final <T> T given(String what, @Nullable T value) {
    return Checks.notNull(
        value, what, message -> new ConfigurationException(context(), message, null));
  }

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
    environment = given("environment", variables);
    return self();
  }

  /**
   * Where tokens are kept, to share them with other clients of the same account. Without one the
   * client's tokens are its own and end with it. Fixed tokens and keys are kept nowhere.
   */
  public B tokenStore(TokenStore shared) {
    tokens = given("token store", shared);
    return self();
  }

  /** A variable of the environment, to be read when the client is built. */
  protected final SecretSource variable(String name) {
    return SecretSource.environment(name, environment);
  }

  /** Credentials that need what is only known when building, such as the address for tokens. */
  protected final B credentialsWhenBuilt(Supplier<Credentials> who) {
    credentials = who;
    return self();
  }

  /** Names the account where its credentials don't: by a header's value, for example. */
  protected final B accountName(String name) {
    accountName = given("account", name);
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
      return create(invoker(transport, () -> {}));
    }
    Transport.Builder own = ownTransport == null ? Transport.builder() : ownTransport;
    // nobody to share with: the client's own retry budget is the transport's
    Transport made = own.retryBudget(RetryBudget.UNLIMITED).build();
    return create(invoker(made, made::close));
  }

  private ApiInvoker invoker(Transport on, Runnable closeTransport) {
    BaseUrl at = BaseUrl.parse(baseUrl);
    Credentials who = who();
    TokenStore store = tokens == null ? TokenStore.inMemory() : tokens;
    CredentialsSession session =
        namingClient(() -> Sessions.open(who, new SessionSettings(vendor.id(), store)));
    String account = accountName == null ? who.account() : accountName + " " + who.account();
    String scope = LimitScope.of(at, accountName, who, session);
    ClientSettings settings =
        new ClientSettings(vendor, label, at, account, scope, session, limits, retryBudget, drift);
    return new ApiInvoker(CallRunner.create(settings, on.shared(), options, closeTransport));
  }

  private Credentials who() {
    Supplier<? extends Credentials> who = credentials;
    if (who == null) {
      String message =
          "credentials are missing: the builder was given none, and reads the environment only"
              + " after credentialsFromEnvironment()";
      throw new ConfigurationException(context(), message, null);
    }
    return namingClient(who);
  }

  /** What is wrong with credentials is reported with the client's name. */
  private <T> T namingClient(Supplier<? extends T> step) {
    try {
      return step.get();
    } catch (ConfigurationException e) {
      throw e.vendor().isPresent()
          ? e
          : new ConfigurationException(context(), String.valueOf(e.getMessage()), e);
    }
  }

  private ErrorContext context() {
    return new ErrorContext(vendor.name(), "", label);
  }

  /** This very object: a builder is its own {@code B}. */
  @SuppressWarnings("unchecked")
  final B self() {
    return (B) this;
  }
}
