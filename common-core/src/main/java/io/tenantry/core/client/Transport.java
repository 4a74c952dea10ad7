package io.tenantry.core.client;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.http.RetryBudget;
import io.tenantry.core.http.TimeSource;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.call.RetryAccounts;
import io.tenantry.core.internal.call.SharedTransport;
import io.tenantry.core.internal.context.CancelSignal;
import io.tenantry.core.internal.gate.FairQueue;
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
 * Connections and threads, to be shared by as many clients as there are tenants. It holds no
 * credentials. Thread-safe; its threads are daemons, so that none keeps a program from ending.
 *
 * <p>Without other settings it gives up connecting after 10 seconds, and on a silent server after
 * 60.
 */
public final class Transport implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final ConnectionPool ownPool = new ConnectionPool(16, 5, TimeUnit.MINUTES);
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
   * OkHttp's dispatcher as daemons. Our calls never use it; an interceptor of the caller's may, and
   * OkHttp's own threads would keep the JVM for a minute.
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
   * anew) and carry key headers along a redirect. A cookie or a cached response of one account
   * would serve another at the same address: they know of no {@code Authorization}. Our two
   * interceptors come last, so that the caller's own application interceptors see no credentials;
   * network interceptors and event listeners do.
   */
  private static OkHttpClient hardened(OkHttpClient.Builder builder) {
    return builder
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
   * Ends the calls of all clients, waiting ones too, and closes idle connections. A connection pool
   * or dispatcher that the caller's OkHttp builder brought stays as it is.
   */
  @Override
  public void close() {
    shared.closing().cancel();
    ownDispatcher.executorService().shutdown();
    ownPool.evictAll();
  }

  /** Builds a {@link Transport}. Not thread-safe. */
  public static final class Builder {
    private static final String SETTINGS = "A transport's settings of OkHttp";

    private UnaryOperator<OkHttpClient.Builder> okHttp = UnaryOperator.identity();
    private TimeSource timeSource = TimeSource.system();
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

    /** How many retries there may be in proportion to the calls of all clients together. */
    public Builder retryBudget(RetryBudget budget) {
      retryBudget = Checks.notNull(budget, "retry budget", ConfigurationException::new);
      return this;
    }

    /** Another clock, for tests. */
    public Builder timeSource(TimeSource other) {
      timeSource = Checks.notNull(other, "timeSource", ConfigurationException::new);
      return this;
    }

    /** Makes the transport; nothing is connected yet. */
    public Transport build() {
      return new Transport(this);
    }
  }
}
