package io.tenantry.core.http;

import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.CredentialsSession;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.auth.SessionSettings;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.json.DriftListener;
import io.tenantry.core.limit.LimitListener;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all clients have in common. Not thread-safe; building sends nothing.
 *
 * @param <B> the vendor's builder
 * @param <C> the vendor's client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B, C>, C> {
  final Vendor vendor;
  @Nullable String baseUrl;
  @Nullable String label;
  @Nullable String account;
  @Nullable DriftListener drift;
  RetryBudget retryBudget = RetryBudget.DEFAULT;
  private @Nullable Transport transport;
  private @Nullable UnaryOperator<OkHttpClient.Builder> okHttp;
  private @Nullable Supplier<Credentials> credentials;
  private @Nullable TokenStore tokens;
  private Function<String, @Nullable String> environment = System::getenv;
  private ExtraHeaders headers = ExtraHeaders.NONE;
  private String userAgent = Version.USER_AGENT;
  private CallOptions options = CallOptions.none();
  LimiterSettings limits = LimiterSettings.DEFAULT;

  protected ClientBuilder(Vendor vendor) {
    this.vendor = vendor;
  }

  /** Makes the vendor's client around what was built. */
  protected abstract C create(Caller caller);

  /**
   * Called first when building: the place to derive base URL and credentials, from a region for
   * example.
   */
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
    UnaryOperator<OkHttpClient.Builder> before = okHttp;
    okHttp = before == null ? settings : builder -> settings.apply(before.apply(builder));
    return self();
  }

  /**
   * A name for this client (a tenant's, say), which its exceptions carry. A name only: whose calls
   * are counted together is up to the credentials.
   */
  public B label(String name) {
    label = name;
    return self();
  }

  /** Where the vendor lives, a path prefix included; https, or plain http to this machine. */
  public B baseUrl(String url) {
    baseUrl = url;
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
    account = given("account", name);
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

  /** How often and how patiently calls are repeated, unless their options say otherwise. */
  public B retry(RetryPolicy policy) {
    return options(CallOptions.none().retry(policy));
  }

  /** How many repetitions there may be in proportion to this client's calls. */
  public B retryBudget(RetryBudget budget) {
    retryBudget = given("retry budget", budget);
    return self();
  }

  /** Options for every call; later ones win over earlier ones. */
  public B options(CallOptions forEveryCall) {
    options = given("options", forEveryCall).over(options);
    return self();
  }

  /**
   * Who keeps count of calls, for a fleet that shares one count. By default that is the transport,
   * in memory: clients with the same credentials on one transport share what the vendor allows
   * them, and never wait for others. Whose calls are counted together says {@link
   * io.tenantry.core.limit.LimitKey#tenant()}.
   */
  public B limiter(RateLimiter shared) {
    limits = limits.limiter(given("limiter", shared));
    return self();
  }

  /** Who hears of waits for a limit. Called on the calling thread. */
  public B onWait(LimitListener listener) {
    limits = limits.listener(given("listener of waits", listener));
    return self();
  }

  /**
   * How long an attempt waits for a limit at most, 5 minutes unless said otherwise; zero for not at
   * all. A call that would have to wait longer ends in a {@link
   * io.tenantry.core.error.BusyException}, at once where that is known; one that was sent before
   * ends in how that ended, a {@link io.tenantry.core.error.RateLimitedException} for example.
   */
  public B maxWait(Duration longest) {
    limits = limits.maxWait(given("longest wait", longest));
    return self();
  }

  /** Who hears of answers that deviate from the spec. Called on the calling thread. */
  public B drift(DriftListener listener) {
    drift = listener;
    return self();
  }

  /** Makes each deviation of an answer from the spec an error. */
  public B strict() {
    return options(CallOptions.none().strict());
  }

  /**
   * Makes a client that only reads: whatever may change something is refused before anything is
   * sent ({@link io.tenantry.core.error.ReadOnlyException}), by raw calls too.
   */
  public B readOnly() {
    return options(CallOptions.none().readOnly());
  }

  /** The caller's own name, put before ours in {@code User-Agent}: "acme-sync/2.1". */
  public B userAgent(String product) {
    userAgent = given("user agent", product) + " " + Version.USER_AGENT;
    return self();
  }

  /** A header for every request. */
  public B header(String name, String value) {
    headers = headers.with(given("a header's name", name), given("header " + name, value));
    return self();
  }

  /**
   * The value that a setter was given.
   *
   * @throws ConfigurationException if it is null
   */
  protected final <T> T given(String what, @Nullable T value) {
    if (value == null) {
      throw refused(what + " is null; leave the call out, or give a value");
    }
    return value;
  }

  /**
   * Builds the client.
   *
   * @throws ConfigurationException naming what is missing or doesn't fit
   */
  public C build() {
    prepare();
    if (transport != null && okHttp != null) {
      throw refused("settings of OkHttp belong to the transport, since one is given");
    }
    if (transport != null) {
      return create(new Caller(new ClientCore(this, transport, false), options));
    }
    UnaryOperator<OkHttpClient.Builder> settings = okHttp == null ? b -> b : okHttp;
    // nobody to share with: the client's own retry budget is the transport's
    Transport own = Transport.builder().okHttp(settings).retryBudget(RetryBudget.UNLIMITED).build();
    return create(new Caller(new ClientCore(this, own, true), options));
  }

  Credentials who() {
    if (credentials == null) {
      throw refused(
          "credentials are missing: the builder was given none, and reads the environment only after credentialsFromEnvironment()");
    }
    try {
      return credentials.get();
    } catch (ConfigurationException e) {
      throw e.vendor().isPresent() ? e : refused(String.valueOf(e.getMessage()), e);
    }
  }

  CredentialsSession open(Credentials who) {
    TokenStore store = tokens == null ? TokenStore.inMemory() : tokens;
    try {
      return who.open(new SessionSettings(vendor.id(), store));
    } catch (ConfigurationException e) {
      throw e.vendor().isPresent() ? e : refused(String.valueOf(e.getMessage()), e);
    }
  }

  /** What tells this account from others at the same address, without a secret. */
  String account(Credentials who) {
    return account == null ? who.account() : account + " " + who.account();
  }

  ExtraHeaders defaultHeaders() {
    return headers.over(ExtraHeaders.NONE.with("User-Agent", userAgent));
  }

  private ConfigurationException refused(String what) {
    return refused(what, null);
  }

  private ConfigurationException refused(String what, @Nullable Throwable cause) {
    return new ConfigurationException(new ErrorContext(vendor.name(), "", label), what, cause);
  }

  /** This very object: a builder is its own {@code B}. */
  @SuppressWarnings("unchecked")
  private B self() {
    return (B) this;
  }
}
