package io.tenantry.sandbox;

import io.tenantry.sandbox.server.Checks;
import io.tenantry.sandbox.server.Delivery;
import io.tenantry.sandbox.server.Faults;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.PagingFaults;
import io.tenantry.sandbox.server.Response;
import java.time.Duration;

/**
 * The faults of a fake vendor. Each can be switched on at any time, by any thread. Except for
 * {@link #failTokens}, none affects the token endpoint. Faults planned for "the next requests"
 * happen in the order in which they were planned. Counts of requests and responses must be
 * positive.
 */
public final class Misbehaviour {
  private final Faults faults;
  private final PagingFaults paging;

  Misbehaviour(Faults faults, PagingFaults paging) {
    this.faults = faults;
    this.paging = paging;
  }

  /**
   * Responds to the next requests with 429, without {@code Retry-After}, and does not apply them.
   */
  public Misbehaviour throttleNext(int requests) {
    return plan(requests, Faults.THROTTLED);
  }

  /** Like {@link #throttleNext(int)}, with {@code Retry-After} in whole seconds. */
  public Misbehaviour throttleNext(int requests, Duration retryAfter) {
    Checks.notNull("retryAfter", retryAfter);
    long seconds = retryAfter.toSeconds();
    return plan(
        requests,
        vendor -> Delivery.plain(vendor.error(429, Faults.TOO_MANY).with("Retry-After", seconds)));
  }

  /**
   * Like {@link #throttleNext(int)}, with {@code Retry-After} as an HTTP date: the response's own
   * date plus this delay.
   */
  public Misbehaviour throttleNextUntil(int requests, Duration retryAfter) {
    Checks.notNull("retryAfter", retryAfter);
    return plan(
        requests,
        vendor ->
            Delivery.plain(Faults.retryAfterDate(vendor.error(429, Faults.TOO_MANY), retryAfter)));
  }

  /**
   * Responds with 429 to a share of all following requests, and does not apply them.
   *
   * @param share from 0 to 1
   * @param seed the same seed picks the same requests
   */
  public Misbehaviour throttle(double share, long seed) {
    faults.throttle(share, seed);
    return this;
  }

  /**
   * Responds to the next requests with this status and an error in the vendor's own JSON form, and
   * does not apply them.
   */
  public Misbehaviour failNext(int requests, int status) {
    return plan(requests, vendor -> Delivery.plain(vendor.error(status, "planned failure")));
  }

  /** Responds to the next requests with this status and an HTML page, and does not apply them. */
  public Misbehaviour failNextWithHtml(int requests, int status) {
    return plan(requests, vendor -> Delivery.plain(Response.html(status)));
  }

  /** Responds to the next requests with this status and JSON, and does not apply them. */
  public Misbehaviour respondNext(int requests, int status, String json) {
    Checks.notNull("json", json);
    Response response = Response.json(status, Json.parse(json));
    return plan(requests, vendor -> Delivery.plain(response));
  }

  /** Closes the connections of the next requests without a response, and does not apply them. */
  public Misbehaviour closeWithoutResponse(int requests) {
    return plan(requests, vendor -> Faults.closed());
  }

  /** Applies the next writes, but responds with 502 and an HTML page. */
  public Misbehaviour applyButRespond502(int writes) {
    faults.applyAnd502(Checks.positive("writes", writes));
    return this;
  }

  /**
   * Applies a share of all following writes, but responds to them with 502 and an HTML page.
   *
   * @param share from 0 to 1
   * @param seed the same seed picks the same writes
   */
  public Misbehaviour applyButRespond502(double share, long seed) {
    faults.applyAnd502(share, seed);
    return this;
  }

  /** Applies the next writes, but closes their connections without a response. */
  public Misbehaviour applyButDropResponse(int writes) {
    faults.applyAndClose(Checks.positive("writes", writes));
    return this;
  }

  /**
   * Cuts off the next responses that have a body in the middle of it; {@code Content-Length} states
   * the full length.
   */
  public Misbehaviour cutBodies(int responses) {
    faults.cut(Checks.positive("responses", responses));
    return this;
  }

  /** Sends this many bytes of a body per tick; 0 bytes switches this off. */
  public Misbehaviour slowBodies(long bytes, Duration tick) {
    Checks.notNull("tick", tick);
    faults.slow(bytes, tick);
    return this;
  }

  /** Delays the first byte of every response. */
  public Misbehaviour delayResponses(Duration delay) {
    Checks.notNull("delay", delay);
    faults.delay(delay);
    return this;
  }

  /** Responds to the next token requests with this status, and issues no token. */
  public Misbehaviour failTokens(int requests, int status) {
    faults.failTokens(Checks.positive("requests", requests), status);
    return this;
  }

  /**
   * Every page except the first names itself as the next page. A list without cursors ignores the
   * requested position instead, so that every page is the first.
   */
  public Misbehaviour repeatCursor() {
    paging.repeatCursor(true);
    return this;
  }

  /**
   * Every n-th page of a list with cursors has no rows, but names a next page.
   *
   * @param every the n, at least 2
   */
  public Misbehaviour emptyPages(int every) {
    if (every < 2) {
      throw new IllegalArgumentException("every must be at least 2, but was " + every);
    }
    paging.emptyEvery(every);
    return this;
  }

  /** No page has more rows than this, whatever page size is requested. */
  public Misbehaviour capPageSize(int rows) {
    paging.cap(Checks.positive("rows", rows));
    return this;
  }

  /** Switches all faults off and discards planned ones. */
  public Misbehaviour stop() {
    faults.reset();
    paging.reset();
    return this;
  }

  private Misbehaviour plan(int requests, Faults.Planned planned) {
    faults.plan(Checks.positive("requests", requests), planned);
    return this;
  }
}
