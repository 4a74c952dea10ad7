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
import io.tenantry.core.http.VendorInfo;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.internal.auth.Sessions;
import io.tenantry.core.internal.call.CallRunner;
import io.tenantry.core.internal.call.ClientSettings;
import io.tenantry.core.internal.context.SettingNames;
import io.tenantry.core.internal.gate.LimitScope;
import io.tenantry.core.internal.gate.LimiterSettings;
import io.tenantry.core.internal.wire.BaseUrl;
import io.tenantry.core.internal.wire.Version;
import io.tenantry.core.json.DriftListener;
import io.tenantry.core.limit.LimitListener;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Base class of the builders of all clients. Every setter throws {@link ConfigurationException} for
 * null. Building a client sends nothing. Not thread-safe.
 *
 * @param <B> the vendor's builder
 * @param <C> the vendor's client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B, C>, C> {
  private static final String CREDENTIALS_SCOPE = "scope(…) of the ClientCredentials";

  private final VendorInfo vendor;
  private final String address;
  private final boolean regional;
  private boolean ownCredentials;
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
    this.regional = false;
  }

  /**
   * @param region a call that sets the region, for the message about a missing base URL: {@code
   *     region(NinjaOneRegion.EU)}
   */
  protected ClientBuilder(VendorInfo vendor, String region) {
    this.vendor = vendor;
    this.address = region + ", or baseUrl(\"https://…\")";
    this.regional = true;
  }

  /** Creates the vendor's client. */
  protected abstract C create(ApiInvoker caller);

  /** Called first by {@link #build}; override it to derive settings from several others. */
  protected void prepare() {}

  /**
   * Sets a name for this client (a tenant's, for example) that its exceptions contain. It has no
   * other effect; in particular, it does not change which calls are counted together for rate
   * limits.
   */
  public B label(String name) {
    String text = given("label", name);
    if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
      String state = text.isBlank() ? "be blank" : "contain control characters or line breaks";
      throw new ConfigurationException(context(), "label must not " + state, null);
    }
    label = text;
    return self();
  }

  /**
   * Sets the number of attempts and the backoff between them, unless options of a call override it.
   */
  public B retry(RetryPolicy policy) {
    return defaultOptions(CallOptions.none().retry(given("retry", policy)));
  }

  /** Limits retries in proportion to this client's calls. */
  public B retryBudget(RetryBudget budget) {
    retryBudget = given("retryBudget", budget);
    return self();
  }

  /** Sets options for every call; later values override earlier ones. */
  public B defaultOptions(CallOptions forEveryCall) {
    options = given("defaultOptions", forEveryCall).withDefaults(options);
    return self();
  }

  /**
   * Sets the rate limiter, for processes that share limits. By default the transport counts in
   * memory: clients with the same credentials on one transport share the vendor's limits. See
   * {@link io.tenantry.core.limit.LimitKey#tenant()} for which calls are counted together.
   */
  public B rateLimiter(RateLimiter shared) {
    limits = limits.limiter(given("rateLimiter", shared));
    return self();
  }

  /**
   * Sets whether the rate of calls adapts to the vendor after a 429; true by default. If false, the
   * refused call waits before its retry, and other calls only during a delay that the vendor
   * requested. Clients whose calls are counted together should have the same setting.
   */
  public B adaptToRefusals(boolean adapts) {
    limits = limits.adapts(adapts);
    return self();
  }

  /** Sets a listener for waits for rate limits. It is called on the thread of the call. */
  public B onRateLimitWait(LimitListener listener) {
    limits = limits.listener(given("onRateLimitWait", listener));
    return self();
  }

  /**
   * Sets the longest wait of an attempt for a rate limit, not negative; 5 minutes by default. A
   * call that would have to wait longer throws {@link
   * io.tenantry.core.error.LocalRateLimitException}, without waiting if that is known before; if an
   * attempt failed before, the call throws the exception of that attempt, {@link
   * io.tenantry.core.error.RateLimitedException} for example.
   */
  public B maxWait(Duration longest) {
    limits = limits.maxWait(given("maxWait", longest));
    return self();
  }

  /**
   * Sets a listener for responses that deviate from the spec. It is called on the thread of the
   * call.
   */
  public B onDrift(DriftListener listener) {
    drift = given("onDrift", listener);
    return self();
  }

  /** Makes each deviation of a response from the spec an error. */
  public B strict() {
    return defaultOptions(CallOptions.none().strict());
  }

  /**
   * Makes the client read-only: calls that may change something, including raw calls, are rejected
   * before anything is sent ({@link io.tenantry.core.error.ReadOnlyException}).
   */
  public B readOnly() {
    return defaultOptions(CallOptions.none().readOnly());
  }

  /**
   * Sets the product of the {@code User-Agent} header ("acme-sync/2.1"), which precedes that of
   * this library.
   */
  public B userAgent(String product) {
    String full = given("userAgent", product) + " " + Version.USER_AGENT;
    return header("User-Agent", full);
  }

  /** Adds a header to every request. */
  public B header(String name, String value) {
    given("header name", name);
    return defaultOptions(CallOptions.none().header(name, given("header " + name, value)));
  }

  /**
   * Returns the value unless it is null.
   *
   * @param what the setter's name
   * @throws ConfigurationException if the value is null
   */
  protected final <T> T given(String what, @Nullable T value) {
    return Checks.notNull(
        value, what, message -> new ConfigurationException(context(), message, null));
  }

  /**
   * Sets a transport to share with other clients. Closing the client does not close it. By default
   * the client creates and closes its own transport.
   */
  public B transport(Transport shared) {
    transport = given("transport", shared);
    return self();
  }

  /**
   * Configures OkHttp for the client's own transport, see {@link Transport.Builder#okHttp}. Cannot
   * be combined with {@link #transport}.
   */
  public B okHttp(UnaryOperator<OkHttpClient.Builder> settings) {
    given("okHttp", settings);
    if (ownTransport == null) {
      ownTransport = Transport.builder();
    }
    ownTransport.okHttp(settings);
    return self();
  }

  /**
   * Sets the base URL of the vendor's API, including a path prefix; https, or plain http to this
   * machine.
   */
  public B baseUrl(String url) {
    baseUrl = given("baseUrl", url);
    return self();
  }

  /** Sets the credentials; the last setter of credentials wins. */
  public B credentials(Credentials who) {
    given("credentials", who);
    ownCredentials = true;
    credentials = () -> who;
    return self();
  }

  /** Sets another source of environment variables, for tests. */
  public B environment(Function<String, @Nullable String> variables) {
    environment = given("environment", variables);
    return self();
  }

  /**
   * Sets a token store, to share tokens with other clients of the same account. By default the
   * client keeps its tokens in memory. Long-lived tokens and API keys are not stored.
   */
  public B tokenStore(TokenStore shared) {
    tokens = given("tokenStore", shared);
    return self();
  }

  /** Returns a source that reads an environment variable when the client is built. */
  protected final SecretSource variable(String name) {
    return SecretSource.environment(name, environment);
  }

  /** Sets credentials that depend on other settings, such as the token URL. */
  protected final B credentialsWhenBuilt(Supplier<Credentials> who) {
    ownCredentials = false;
    credentials = who;
    return self();
  }

  /** Sets the name of the account where the credentials do not contain it. */
  protected final B accountName(String name) {
    accountName = given("account name", name);
    return self();
  }

  /** Returns the exception for a setting that cannot be used; it names vendor and label. */
  protected final ConfigurationException refused(String message) {
    return new ConfigurationException(context(), message, null);
  }

  /** Parses a base URL, for checks of its path. */
  protected final HttpUrl parsedBaseUrl(String url) {
    return namingClient(() -> BaseUrl.parse(url).url());
  }

  /**
   * Refuses a base URL with a path that belongs to requests.
   *
   * @param regex finds the part that is too much, in the path without a slash at its end
   */
  protected final void refuseInBaseUrl(String url, String regex) {
    String whole = parsedBaseUrl(url).toString().replaceAll("/+$", "");
    int authority = whole.indexOf("://") + 3;
    int path = whole.indexOf('/', authority);
    Matcher extra = Pattern.compile(regex).matcher(path < 0 ? "" : whole.substring(path));
    if (extra.find()) {
      throw refused(
          "baseUrl must not contain %s, which belongs to the paths of requests, but was %s. Call baseUrl(\"%s\")"
              .formatted(
                  Excerpts.quoted(extra.group()),
                  Excerpts.quoted(whole),
                  whole.substring(0, path + extra.start())));
    }
  }

  /** Returns the exception for a base URL in addition to a region. */
  protected final ConfigurationException regionAndBaseUrl(String regions, String own) {
    return refused(
        "region(…) and baseUrl(…) must not be combined, but were set to %s and %s. Call one of them"
            .formatted(parsedBaseUrl(regions), Excerpts.quoted(parsedBaseUrl(own).toString())));
  }

  /** Returns a URL without the given suffixes, each removed in turn if present. */
  protected final String rootOf(String url, String... ends) {
    String root = given("baseUrl", url).strip();
    for (String end : ends) {
      root = root.endsWith(end) ? root.substring(0, root.length() - end.length()) : root;
    }
    return root;
  }

  /**
   * Builds the client.
   *
   * @throws ConfigurationException if a setting is missing or invalid
   */
  public C build() {
    prepare();
    if (baseUrl == null) {
      throw new ConfigurationException(context(), "baseUrl is missing. Call " + address, null);
    }
    if (transport != null && ownTransport != null) {
      String message =
          "okHttp(…) cannot be combined with transport(…). Configure OkHttp on the Transport instead";
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
    BaseUrl at = namingClient(() -> BaseUrl.parse(baseUrl));
    Credentials who = who();
    TokenStore store = tokens == null ? TokenStore.inMemory() : tokens;
    CredentialsSession session =
        namingClient(() -> Sessions.open(who, new SessionSettings(vendor.id(), store)));
    String account = accountName == null ? who.account() : accountName + " " + who.account();
    String scope = LimitScope.of(at, accountName, who, session);
    ClientSettings settings =
        new ClientSettings(
            vendor, label, at, account, scope, session, limits, retryBudget, names(), drift);
    return new ApiInvoker(CallRunner.create(settings, on.shared(), options, closeTransport));
  }

  private SettingNames names() {
    return ownCredentials
        ? new SettingNames(
            baseUrlSetters(), "tokenUrl(…) of the ClientCredentials", CREDENTIALS_SCOPE)
        : new SettingNames(baseUrlSetters(), tokenUrlSetters(), scopeSetter());
  }

  private String baseUrlSetters() {
    return regional ? "region(…) or baseUrl(…)" : "baseUrl(…)";
  }

  /**
   * Returns how messages name the setters of the token URL; those of the base URL, unless the
   * vendor's builder has others.
   */
  protected String tokenUrlSetters() {
    return baseUrlSetters();
  }

  /** Returns how messages name the setter of the scopes that token requests name. */
  protected String scopeSetter() {
    return "credentials(…) and " + CREDENTIALS_SCOPE;
  }

  private Credentials who() {
    Supplier<? extends Credentials> who = credentials;
    if (who == null) {
      String message =
          "credentials are missing. Set them on the builder, or call credentialsFromEnvironment()";
      throw new ConfigurationException(context(), message, null);
    }
    return namingClient(who);
  }

  /** Runs a step of the build; adds vendor and label to its exceptions. */
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

  /** Returns this builder as its own type. */
  @SuppressWarnings("unchecked")
  protected final B self() {
    return (B) this;
  }
}
