package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * Connections and threads, to be shared by as many clients as there are tenants. It holds no
 * credentials. Thread-safe; its threads are daemons, so that none keeps a program from ending.
 *
 * <p>Without other settings it gives up connecting after 10 seconds, and on a silent server after
 * 60.
 */
public final class Transport implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final OkHttpClient client;
  private final Timing timing;
  private final ConnectionPool ownPool;
  private final Dispatcher ownDispatcher;
  private final Retrofit retrofit;
  private final RetryAccounts retries;
  private final Cancellation closing = new Cancellation("the transport was closed");

  private final RateLimiter limiter;
  private final Lines lines = new Lines();

  private Transport(Builder from) {
    timing = from.timing;
    retries = new RetryAccounts(from.retryBudget, timing);
    limiter = RateLimiter.inMemory(timing::nanoTime);
    ownPool = new ConnectionPool(16, 5, TimeUnit.MINUTES);
    ownDispatcher = new Dispatcher(DaemonThreads.executor());
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .readTimeout(SILENCE)
            .writeTimeout(SILENCE)
            .connectionPool(ownPool)
            .dispatcher(ownDispatcher);
    client = hardened(from.okHttp.apply(builder));
    retrofit =
        RequestFactory.retrofit(client.newBuilder().eventListener(EventListener.NONE).build());
  }

  /** A transport with the default settings. */
  public static Transport create() {
    return builder().build();
  }

  /** A builder with the default settings. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What holds whatever the caller's builder says. OkHttp would repeat requests below our attempts
   * (a POST on a pooled connection that the server closes, any request that an authenticator signs
   * anew) and carry key headers along a redirect. A cookie or a cached answer of one account would
   * serve another at the same address: they know of no {@code Authorization}. Our two interceptors
   * come last, so that the caller's own application interceptors see no credentials; network
   * interceptors and event listeners do.
   */
  private static OkHttpClient hardened(OkHttpClient.Builder builder) {
    return builder
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .authenticator(Authenticator.NONE)
        .cookieJar(CookieJar.NO_COOKIES)
        .cache(null)
        .addInterceptor(new SigningInterceptor())
        .addNetworkInterceptor(new DeliveryInterceptor())
        .build();
  }

  OkHttpClient client() {
    return client;
  }

  Timing timing() {
    return timing;
  }

  /** Ends the calls of all clients. */
  Cancellation closing() {
    return closing;
  }

  RetryAccounts retries() {
    return retries;
  }

  /** Counts for all clients that bring no limiter of their own. */
  RateLimiter limiter() {
    return limiter;
  }

  Lines lines() {
    return lines;
  }

  Retrofit retrofit() {
    return retrofit;
  }

  /**
   * Ends the calls of all clients, waiting ones too, and closes idle connections. A connection pool
   * or dispatcher that the caller's OkHttp builder brought stays as it is.
   */
  @Override
  public void close() {
    closing.cancel();
    ownDispatcher.executorService().shutdown();
    ownPool.evictAll();
  }

  /** Builds a {@link Transport}. Not thread-safe. */
  public static final class Builder {
    private static final String SETTINGS = "A transport's settings of OkHttp";

    private UnaryOperator<OkHttpClient.Builder> okHttp = UnaryOperator.identity();
    private Timing timing = Timing.system();
    private RetryBudget retryBudget = RetryBudget.DEFAULT;

    private Builder() {}

    /**
     * Settings of OkHttp: timeouts, proxy, TLS, interceptors, event listeners, a pool to share.
     * OkHttp's own retries, redirects, authenticator (not the proxy's), cookies and cache stay off
     * in any case. Application interceptors see no credentials, and one that sends a request to
     * another origin ends its call; network interceptors and event listeners see everything.
     */
    public Builder okHttp(UnaryOperator<OkHttpClient.Builder> settings) {
      Checks.notNull(settings, SETTINGS, ConfigurationException::new);
      UnaryOperator<OkHttpClient.Builder> before = okHttp;
      okHttp = builder -> returned(settings.apply(before.apply(builder)));
      return this;
    }

    private static OkHttpClient.Builder returned(OkHttpClient.@Nullable Builder builder) {
      if (builder == null) {
        throw new ConfigurationException(
            SETTINGS + " returned null; return the builder that the function was given");
      }
      return builder;
    }

    /** How many repetitions there may be in proportion to the calls of all clients together. */
    public Builder retryBudget(RetryBudget budget) {
      retryBudget = Checks.notNull(budget, "retry budget", ConfigurationException::new);
      return this;
    }

    /** Another clock, for tests. */
    public Builder timing(Timing other) {
      timing = Checks.notNull(other, "timing", ConfigurationException::new);
      return this;
    }

    /** Makes the transport; nothing is connected yet. */
    public Transport build() {
      return new Transport(this);
    }
  }
}
