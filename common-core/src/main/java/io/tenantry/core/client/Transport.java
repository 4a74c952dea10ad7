package io.tenantry.core.client;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.http.RetryBudget;
import io.tenantry.core.http.TimeSource;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.call.RetryAccounts;
import io.tenantry.core.internal.call.SharedTransport;
import io.tenantry.core.internal.context.CancelSignal;
import io.tenantry.core.internal.gate.FairQueue;
import io.tenantry.core.internal.wire.ConnectionEvents;
import io.tenantry.core.internal.wire.CredentialsInterceptor;
import io.tenantry.core.internal.wire.DeliveryInterceptor;
import io.tenantry.core.internal.wire.RequestFactory;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Connections and threads, which any number of clients can share. Contains no credentials. Its
 * threads are daemon threads, which do not keep the JVM running. Thread-safe.
 *
 * <p>The default timeouts are 10 seconds to connect, and 60 seconds without data from the server.
 * Idle connections are closed after 55 seconds; at most 16 are kept.
 */
public final class Transport implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final int MOST_IDLE = 16;

  /**
   * In seconds. Load balancers and NAT devices drop idle connections silently after a time, of
   * which one minute is the shortest that is common. No check of a connection shows that.
   */
  private static final long LONGEST_IDLE = 55;

  private final ConnectionPool ownPool =
      new ConnectionPool(MOST_IDLE, LONGEST_IDLE, TimeUnit.SECONDS);
  private final Dispatcher ownDispatcher = new Dispatcher(daemonThreads());
  private final SharedTransport shared;

  private Transport(Builder from) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .readTimeout(SILENCE)
            .writeTimeout(SILENCE)
            .connectionPool(ownPool)
            .dispatcher(ownDispatcher);
    OkHttpClient http = hardened(from.okHttp.apply(builder));
    TimeSource time = from.timeSource;
    shared =
        new SharedTransport(
            http,
            RequestFactory.retrofit(http.newBuilder().eventListener(EventListener.NONE).build()),
            time,
            new RetryAccounts(from.retryBudget, time),
            RateLimiter.inMemory(time::nanoTime),
            new FairQueue(),
            new CancelSignal("the transport was closed"));
  }

  /**
   * Returns daemon threads for OkHttp's dispatcher. Only interceptors of the program use it;
   * OkHttp's default threads would keep the JVM running for a minute.
   */
  private static ExecutorService daemonThreads() {
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), Transport::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "tenantry-dispatcher");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns a transport with the default settings. */
  public static Transport create() {
    return builder().build();
  }

  /** Returns a new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Overrides settings that the program must not change. OkHttp would retry requests on its own (a
   * POST on a pooled connection that the server closed, or a request that an authenticator signs
   * again), and would send API key headers to the target of a redirect. Cookies and cached
   * responses of one account would be used for another account at the same URL. Our two
   * interceptors come last, so that the program's application interceptors see no credentials of
   * requests; network interceptors and event listeners do.
   */
  private static OkHttpClient hardened(OkHttpClient.Builder builder) {
    EventListener.Factory listeners = builder.build().eventListenerFactory();
    return builder
        .eventListenerFactory(ConnectionEvents.and(listeners))
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .authenticator(Authenticator.NONE)
        .cookieJar(CookieJar.NO_COOKIES)
        .cache(null)
        .addInterceptor(new CredentialsInterceptor())
        .addNetworkInterceptor(new DeliveryInterceptor())
        .build();
  }

  SharedTransport shared() {
    return shared;
  }

  /**
   * Cancels the calls of all clients, including waiting ones, and closes idle connections. A
   * connection pool or dispatcher that the program set on the OkHttp builder is not closed.
   */
  @Override
  public void close() {
    try {
      shared.closing().cancel();
    } finally {
      ownDispatcher.executorService().shutdown();
      ownPool.evictAll();
    }
  }

  /** Builds a {@link Transport}. Not thread-safe. */
  public static final class Builder {
    private static final String SETTINGS = "okHttp";

    private UnaryOperator<OkHttpClient.Builder> okHttp = UnaryOperator.identity();
    private TimeSource timeSource = TimeSource.system();
    private RetryBudget retryBudget = RetryBudget.DEFAULT;

    private Builder() {}

    /**
     * Configures OkHttp: timeouts, proxy, TLS, interceptors, event listeners, or a shared
     * connection pool. OkHttp's own retries, redirects, authenticator (except for proxies), cookies
     * and cache are always disabled. Application interceptors see requests without credentials (but
     * responses of token endpoints as they are), and must not send requests to another origin;
     * network interceptors and event listeners see everything.
     *
     * @param settings returns the builder that it receives
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
            "the function of okHttp(…) must not return null. Return the builder that it receives");
      }
      return builder;
    }

    /** Limits retries in proportion to the calls of all clients together. */
    public Builder retryBudget(RetryBudget budget) {
      retryBudget = Checks.notNull(budget, "retryBudget", ConfigurationException::new);
      return this;
    }

    /** Sets another clock, for tests. */
    public Builder timeSource(TimeSource other) {
      timeSource = Checks.notNull(other, "timeSource", ConfigurationException::new);
      return this;
    }

    /** Builds the transport, without connecting. */
    public Transport build() {
      return new Transport(this);
    }
  }
}
