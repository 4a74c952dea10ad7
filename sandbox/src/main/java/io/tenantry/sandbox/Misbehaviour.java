package io.tenantry.sandbox;

import java.time.Duration;

/**
 * What a fake vendor can be told to do wrong, at any time, by any thread. Nothing of it applies to
 * the token endpoint, except {@link #failTokens}. Everything that is planned for "the next
 * requests" happens in the order in which it was asked for.
 */
public final class Misbehaviour {
  private final Faults faults;
  private final PageTricks pages;

  Misbehaviour(Faults faults, PageTricks pages) {
    this.faults = faults;
    this.pages = pages;
  }

  /** Answers the next requests with 429, without {@code Retry-After}, and does nothing. */
  public Misbehaviour throttleNext(int requests) {
    return plan(requests, Faults.THROTTLED);
  }

  /** As {@link #throttleNext(int)}, with {@code Retry-After} in whole seconds. */
  public Misbehaviour throttleNext(int requests, Duration retryAfter) {
    long seconds = retryAfter.toSeconds();
    return plan(
        requests,
        style -> Delivery.plain(style.error(429, Faults.TOO_MANY).with("Retry-After", seconds)));
  }

  /**
   * As {@link #throttleNext(int)}, with {@code Retry-After} as a date this far from the answer's
   * own.
   */
  public Misbehaviour throttleNextUntil(int requests, Duration retryAfter) {
    return plan(
        requests,
        style ->
            Delivery.plain(Faults.retryAfterDate(style.error(429, Faults.TOO_MANY), retryAfter)));
  }

  /**
   * As {@link #throttleNext(int)} for a share of all requests to come, from 0 to 1, drawn with this
   * seed.
   */
  public Misbehaviour throttle(double share, long seed) {
    faults.throttle(share, seed);
    return this;
  }

  /**
   * Answers the next requests with this status and the vendor's own JSON error, and does nothing.
   */
  public Misbehaviour failNext(int requests, int status) {
    return plan(requests, style -> Delivery.plain(style.error(status, "planned failure")));
  }

  /** Answers the next requests with this status and an HTML page, and does nothing. */
  public Misbehaviour failNextWithHtml(int requests, int status) {
    return plan(requests, style -> Delivery.plain(Answer.html(status)));
  }

  /** Answers the next requests with this status and JSON text, whatever it is, and does nothing. */
  public Misbehaviour answerNext(int requests, int status, String json) {
    Answer answer = Answer.json(status, Json.parse(json));
    return plan(requests, style -> Delivery.plain(answer));
  }

  /** Closes the connection of the next requests without an answer, and does nothing. */
  public Misbehaviour closeWithoutAnswer(int requests) {
    return plan(requests, style -> Faults.closed());
  }

  /** Does what the next writes ask for, and answers 502 with an HTML page. */
  public Misbehaviour doneButAnswer502(int writes) {
    faults.doneBut502(Faults.positive(writes));
    return this;
  }

  /**
   * As {@link #doneButAnswer502(int)} for a share of all writes to come, from 0 to 1, drawn with
   * this seed.
   */
  public Misbehaviour doneButAnswer502(double share, long seed) {
    faults.doneBut502(share, seed);
    return this;
  }

  /** Does what the next writes ask for, and closes the connection without an answer. */
  public Misbehaviour doneButNoAnswer(int writes) {
    faults.doneButClosed(Faults.positive(writes));
    return this;
  }

  /** Breaks the next answers that have a body off in its middle; its full length is declared. */
  public Misbehaviour cutBodies(int answers) {
    faults.cut(Faults.positive(answers));
    return this;
  }

  /** Sends bodies in bites of so many bytes, one per tick; 0 bytes ends it. */
  public Misbehaviour slowBodies(long bytes, Duration tick) {
    faults.slow(bytes, tick);
    return this;
  }

  /** Lets every answer wait that long before its first byte. */
  public Misbehaviour delayAnswers(Duration delay) {
    faults.delay(delay);
    return this;
  }

  /** Answers the next requests for a token with this status, and issues none. */
  public Misbehaviour failTokens(int requests, int status) {
    faults.failTokens(Faults.positive(requests), status);
    return this;
  }

  /**
   * Every page that isn't the first points to itself as the next one. A list without cursors
   * forgets where it was asked to go on instead, so that every page is the first.
   */
  public Misbehaviour repeatCursor() {
    pages.repeatCursor(true);
    return this;
  }

  /**
   * Every n-th page of a list with cursors comes without rows, but with a cursor that goes on.
   *
   * @param every the n, at least 2
   */
  public Misbehaviour emptyPages(int every) {
    if (every < 2) {
      throw new IllegalArgumentException("at least every 2nd page has to have rows: " + every);
    }
    pages.emptyEvery(every);
    return this;
  }

  /** No page has more rows than this, whatever was asked for. */
  public Misbehaviour capPageSize(int rows) {
    pages.cap(Faults.positive(rows));
    return this;
  }

  /** Behaves from now on; what was planned is forgotten. */
  public Misbehaviour stop() {
    faults.reset();
    pages.reset();
    return this;
  }

  private Misbehaviour plan(int requests, Faults.Planned planned) {
    faults.plan(Faults.positive(requests), planned);
    return this;
  }
}
