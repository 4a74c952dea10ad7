package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.json.DriftListener;
import io.tenantry.core.limit.LimitListener;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The part of a client's builder that says how its calls are made. No method is final: the public
 * builder hands them on, and the compiler makes it do so for those only.
 *
 * @param <B> the vendor's builder
 */
abstract class CallSettings<B> {
  final Vendor vendor;
  @Nullable String label;
  @Nullable DriftListener drift;
  RetryBudget retryBudget = RetryBudget.DEFAULT;
  LimiterSettings limits = LimiterSettings.DEFAULT;
  CallOptions options = CallOptions.none();
  private ExtraHeaders headers = ExtraHeaders.NONE;
  private String userAgent = Version.USER_AGENT;

  CallSettings(Vendor vendor) {
    this.vendor = vendor;
  }

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
    return options(CallOptions.none().retry(given("retry policy", policy)));
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
    drift = given("listener of drift", listener);
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
    return Checks.notNull(
        value, what, message -> new ConfigurationException(context(), message, null));
  }

  ExtraHeaders defaultHeaders() {
    return headers.over(ExtraHeaders.NONE.with("User-Agent", userAgent));
  }

  ErrorContext context() {
    return new ErrorContext(vendor.name(), "", label);
  }

  /** This very object: a builder is its own {@code B}. */
  @SuppressWarnings("unchecked")
  B self() {
    return (B) this;
  }
}
