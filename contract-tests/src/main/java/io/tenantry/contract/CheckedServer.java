package io.tenantry.contract;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A mock server that plays a vendor and holds every exchange against the vendor's document, as a
 * JUnit 5 extension:
 *
 * <pre>{@code
 * @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");
 * }</pre>
 *
 * Each test gets a server of its own. A request or a response that contradicts the spec fails the
 * test when it ends; if the test passes, its operations count in {@link ExercisedOperations}. A
 * request for which nothing is prepared gets a 500 and fails the test. Safe for threads while a
 * test runs; tests that share one instance must not run at the same time.
 */
public final class CheckedServer implements BeforeEachCallback, AfterEachCallback {
  private static final long ARRIVAL_SECONDS = 5;

  private final Contract contract;
  private @Nullable Play play;

  private record Play(MockWebServer server, CheckingDispatcher dispatcher, Journal journal) {}

  private CheckedServer(Contract contract) {
    this.contract = contract;
  }

  /** A server for the vendor with this id; see {@link Contract#of}. */
  public static CheckedServer of(String vendor) {
    return new CheckedServer(Contract.of(vendor));
  }

  /** The address of the server, with the base path that the document names first: {@code /api/}. */
  public HttpUrl url() {
    return url(contract.basePath() + "/");
  }

  /** An address at the server's root, such as {@code /} or {@code /ws/oauth/token}. */
  public HttpUrl url(String path) {
    return playing().server().url(path);
  }

  /** Prepares responses, sent in this order; each must conform to the spec. */
  public CheckedServer enqueue(MockResponse... answers) {
    for (MockResponse answer : answers) {
      playing().dispatcher().prepare(answer, false);
    }
    return this;
  }

  /** Prepares a response that may contradict the spec. Its request is still checked. */
  public CheckedServer enqueueBroken(MockResponse answer) {
    playing().dispatcher().prepare(answer, true);
    return this;
  }

  /** Sets the dispatcher for when no response is prepared; its responses are checked too. */
  public CheckedServer dispatcher(Dispatcher dispatcher) {
    playing().dispatcher().delegateTo(dispatcher);
    return this;
  }

  /**
   * The next request that arrived and was not taken yet.
   *
   * @throws AssertionError if none arrives within five seconds
   */
  public RecordedRequest takeRequest() throws InterruptedException {
    RecordedRequest request = playing().server().takeRequest(ARRIVAL_SECONDS, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("No further request arrived; so far: " + exchanges());
    }
    return request;
  }

  /** How many requests have arrived. */
  public int requestCount() {
    return playing().server().getRequestCount();
  }

  /** Every exchange so far, in the order of the requests. */
  public List<Exchange> exchanges() {
    return playing().journal().exchanges();
  }

  /** Fails at once, not only at the end of the test, if an exchange broke the document. */
  public void verify() {
    playing().journal().verify();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    Journal journal = new Journal(contract);
    CheckingDispatcher dispatcher = new CheckingDispatcher(journal);
    MockWebServer server = new MockWebServer();
    server.setDispatcher(dispatcher);
    server.start();
    play = new Play(server, dispatcher, journal);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Play ended = playing();
    play = null;
    ended.server().close();
    ended.journal().verify();
    if (context.getExecutionException().isEmpty()) {
      ExercisedOperations.add(contract.vendor(), ended.journal().exercised());
    }
  }

  private Play playing() {
    Play current = play;
    if (current == null) {
      throw new IllegalStateException(
          "No test is running: use CheckedServer with @RegisterExtension, within tests");
    }
    return current;
  }
}
