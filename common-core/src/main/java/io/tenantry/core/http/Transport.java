package io.tenantry.core.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
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
  private final Cancellation closing = new Cancellation("the transport was closed");

  private Transport(Builder from) {
    timing = from.timing;
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

  public static Builder builder() {
    return new Builder();
  }

  /**
   * What holds whatever the caller's builder says. OkHttp would repeat requests below our attempts
   * (a POST on a pooled connection that the server closes) and carry key headers along a redirect.
   * Our two interceptors come last, so that the caller's own application interceptors see no
   * credentials; network interceptors and event listeners do.
   */
  private static OkHttpClient hardened(OkHttpClient.Builder builder) {
    return builder
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
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
    private UnaryOperator<OkHttpClient.Builder> okHttp = UnaryOperator.identity();
    private Timing timing = Timing.system();

    private Builder() {}

    /**
     * Settings of OkHttp: timeouts, proxy, TLS, interceptors, event listeners, a pool to share.
     * Retries on connection failure and redirects stay off in any case.
     */
    public Builder okHttp(UnaryOperator<OkHttpClient.Builder> settings) {
      UnaryOperator<OkHttpClient.Builder> before = okHttp;
      okHttp = builder -> settings.apply(before.apply(builder));
      return this;
    }

    /** Another clock, for tests. */
    public Builder timing(Timing other) {
      timing = other;
      return this;
    }

    public Transport build() {
      return new Transport(this);
    }
  }
}
