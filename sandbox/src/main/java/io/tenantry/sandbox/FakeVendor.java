package io.tenantry.sandbox;

import io.tenantry.sandbox.server.AccessTokens;
import io.tenantry.sandbox.server.Checks;
import io.tenantry.sandbox.server.Delivery;
import io.tenantry.sandbox.server.Faults;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.PagingFaults;
import io.tenantry.sandbox.server.RefusedException;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import io.tenantry.sandbox.server.Vendor;
import io.tenantry.sandbox.server.VendorContext;
import io.tenantry.sandbox.server.VendorServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What all fake vendors have in common: an HTTP server on the loopback interface, access tokens,
 * faults that a test can switch on, and a log of the requests received.
 *
 * <p>Thread-safe. A started fake has threads that keep the JVM alive until it is closed. A closed
 * fake cannot be started again.
 */
public abstract class FakeVendor implements AutoCloseable {
  private final ExchangeLog log = new ExchangeLog();
  private final Faults faults = new Faults();
  private final PagingFaults pagingFaults = new PagingFaults();
  private final Misbehaviour misbehaviour = new Misbehaviour(faults, pagingFaults);
  private final AccessTokens tokens;
  private final VendorServer server;
  private final String path;
  private final Traffic traffic;
  private final boolean sendsRetryAfter;

  FakeVendor(VendorSetup<?> setup, String tokenPrefix) {
    this.server = setup.server == null ? new VendorServer(setup.port) : setup.server;
    this.path = setup.path;
    this.traffic = new Traffic(setup.limits);
    this.sendsRetryAfter = setup.limits.sendsRetryAfter();
    this.tokens = new AccessTokens(tokenPrefix, setup.tokenLifetime);
    tokens.expireAfter(setup.usesPerToken);
    server.serve(path, new RequestHandler());
  }

  /**
   * Returns scheme, host and port, followed by a path if several fakes share the server, without a
   * slash at the end.
   *
   * @throws IllegalStateException if the fake is not started
   */
  public String origin() {
    return server.origin() + path;
  }

  /**
   * Returns the base URL to give to a client of this vendor, without a slash at the end.
   *
   * @throws IllegalStateException if the fake is not started
   */
  public abstract String url();

  /** Returns the switches for faults of this fake. */
  public Misbehaviour misbehave() {
    return misbehaviour;
  }

  /** Expires every access token issued so far. */
  public void expireTokens() {
    tokens.expireAll();
  }

  /** Expires each access token after this number of requests, at least 1. */
  public void expireTokenAfter(int requests) {
    tokens.expireAfter(Checks.positive("requests", requests));
  }

  /** Returns every access token issued so far, oldest first. */
  public List<String> tokensIssued() {
    return tokens.issued();
  }

  /** Returns the latest 50,000 exchanges, oldest first, including those with the token endpoint. */
  public List<Exchange> requests() {
    return log.exchanges();
  }

  /** Returns counts of the calls received, and of those refused because of a limit. */
  public Traffic traffic() {
    return traffic;
  }

  /** Returns every {@code Authorization} value, API key and client secret received. */
  public Set<String> secretsSeen() {
    return log.secrets();
  }

  /** Returns the number of TCP connections that carried at least one request. */
  public int connections() {
    return log.connections();
  }

  /** Clears {@link #requests()} and {@link #secretsSeen()}; state, tokens and faults stay. */
  public void forgetRequests() {
    log.clear();
  }

  /**
   * Calls the listener with every exchange, on the server's thread, just before the response is
   * sent: the next request sees what the listener changes in the fake's state. The listener must
   * not throw.
   */
  public void onExchange(Consumer<Exchange> listener) {
    Checks.notNull("listener", listener);
    log.listen(listener);
  }

  void start() {
    server.start();
  }

  /** Stops listening and closes open connections. Closing a closed fake does nothing. */
  @Override
  public void close() {
    server.close();
  }

  abstract Vendor vendor();

  final VendorContext context() {
    return new VendorContext(tokens, pagingFaults, log::secret);
  }

  /** Applies limits and planned faults to what the vendor itself responds. */
  private final class RequestHandler implements VendorServer.Handler {
    @Override
    public Delivery deliver(Request request) {
      return unsigned(request).map(vendor()::sign);
    }

    private Delivery unsigned(Request request) {
      if (vendor().isTokenRequest(request)) {
        return Delivery.plain(
            faults.aroundToken(vendor(), () -> guarded(() -> vendor().token(request))));
      }
      Long retryAfter = traffic.enter(request);
      return retryAfter == null
          ? faults.around(request, vendor(), () -> guarded(() -> vendor().handle(request)))
          : Delivery.plain(tooMany(retryAfter));
    }

    private Response tooMany(long retryAfter) {
      Response refusal = vendor().error(429, Faults.TOO_MANY);
      return sendsRetryAfter ? refusal.with("Retry-After", retryAfter) : refusal;
    }

    private Response guarded(Supplier<Response> handler) {
      try {
        return handler.get();
      } catch (RefusedException e) {
        return e.response();
      } catch (Json.Malformed e) {
        return vendor().error(400, String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        return vendor().error(500, "the sandbox failed: " + e);
      }
    }

    @Override
    public void delivered(
        Request request, Delivery delivery, Map<String, List<String>> sentHeaders) {
      log.add(Exchange.of(request, delivery, sentHeaders));
    }

    @Override
    public void finished(Request request) {
      traffic.leave(request);
      vendor().finished(request);
    }
  }
}
