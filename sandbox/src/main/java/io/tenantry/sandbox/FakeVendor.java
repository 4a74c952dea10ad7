package io.tenantry.sandbox;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What all fake vendors have in common: a real HTTP server on the loopback interface, tokens,
 * switches to misbehave, and a memory of what happened. Thread-safe. A started fake holds threads
 * that keep the JVM alive until it is closed; once closed it can't be started again.
 */
public abstract sealed class FakeVendor implements AutoCloseable
    permits FakeDirectory, FakeNinjaOne, FakeNCentral, FakeJumpCloud {
  private final ExchangeLog log = new ExchangeLog();
  private final Faults faults = new Faults();
  private final PageTricks pages = new PageTricks();
  private final Misbehaviour misbehaviour = new Misbehaviour(faults, pages);
  private final Tokens tokens;
  private final VendorServer server;
  private final String path;
  private final Traffic traffic;
  private final boolean tellsWhen;

  FakeVendor(VendorSetup<?> setup, String tokenPrefix) {
    this.server = setup.server == null ? new VendorServer(setup.port) : setup.server;
    this.path = setup.path;
    this.traffic = new Traffic(setup.limits);
    this.tellsWhen = setup.limits.tellsWhen();
    server.serve(path, this);
    this.tokens = new Tokens(tokenPrefix, setup.tokenLifetime);
    tokens.expireAfter(setup.usesPerToken);
  }

  /** Scheme, host and port, and its path where several share them; without a slash at the end. */
  public String origin() {
    return server.origin() + path;
  }

  /** The base URL that a client of this vendor is given, without a slash at the end. */
  public abstract String url();

  /** The switches for everything that can go wrong. */
  public Misbehaviour misbehave() {
    return misbehaviour;
  }

  /** No access token that was issued until now is good any more. */
  public void expireTokens() {
    tokens.expireAll();
  }

  /** Each access token is good for so many requests. */
  public void expireTokenAfter(int requests) {
    tokens.expireAfter(Faults.positive(requests));
  }

  /** Every access token that was issued, oldest first. */
  public List<String> tokensIssued() {
    return tokens.issued();
  }

  /** What happened, oldest first: the last 50,000 exchanges, also those on the token endpoint. */
  public List<Exchange> requests() {
    return log.exchanges();
  }

  /** How many calls came in which time, and how many were too many. */
  public Traffic traffic() {
    return traffic;
  }

  /** Every value of {@code Authorization} and every client secret that came in. */
  public Set<String> secretsSeen() {
    return log.secrets();
  }

  /** How many TCP connections brought at least one request. */
  public int connections() {
    return log.connections();
  }

  /** Forgets requests and secrets seen; state, tokens and planned misbehaviour stay. */
  public void forgetRequests() {
    log.clear();
  }

  /**
   * Calls the listener with every exchange, on the server's thread, just before the answer is sent:
   * what it changes in the fake's state is seen by the next request. It must not throw.
   */
  public void onExchange(Consumer<Exchange> listener) {
    log.listen(listener);
  }

  void start() {
    server.start();
  }

  /** Stops listening and cuts the connections that are still open. Closing twice does nothing. */
  @Override
  public void close() {
    server.close();
  }

  abstract boolean isTokenRequest(Ask ask);

  abstract Answer token(Ask ask);

  /** Authorizes and handles a request that isn't for a token. */
  abstract Answer handle(Ask ask);

  abstract Answer error(int status, String message);

  /** Headers that this vendor puts on each of its answers. */
  abstract Answer signed(Answer answer);

  final Tokens tokens() {
    return tokens;
  }

  final PageTricks pages() {
    return pages;
  }

  final void secretSeen(String secret) {
    log.secret(secret);
  }

  final void happened(Exchange exchange) {
    log.add(exchange);
  }

  /** Nothing more happens to this request: its answer is about to be sent. */
  void over(Ask ask) {
    traffic.leave(ask);
  }

  final Delivery deliver(Ask ask) {
    return handled(ask).map(this::signed);
  }

  private Delivery handled(Ask ask) {
    if (isTokenRequest(ask)) {
      return Delivery.plain(faults.aroundToken(this::error, () -> guarded(() -> token(ask))));
    }
    Long comeAgainIn = traffic.enter(ask);
    return comeAgainIn == null
        ? faults.around(ask, this::error, () -> guarded(() -> handle(ask)))
        : Delivery.plain(tooMany(comeAgainIn));
  }

  private Answer tooMany(long comeAgainIn) {
    Answer refusal = error(429, Faults.TOO_MANY);
    return tellsWhen ? refusal.with("Retry-After", comeAgainIn) : refusal;
  }

  private Answer guarded(Supplier<Answer> handler) {
    try {
      return handler.get();
    } catch (Refusal e) {
      return e.answer();
    } catch (Json.Malformed e) {
      return error(400, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return error(500, "the sandbox itself failed: " + e);
    }
  }
}
