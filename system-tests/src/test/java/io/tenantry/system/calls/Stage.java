package io.tenantry.system.calls;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** A server that plays a tenant's vendor: it issues tokens, and answers calls as it is told. */
public final class Stage extends Dispatcher implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final AtomicInteger tokens = new AtomicInteger();
  private final AtomicInteger calls = new AtomicInteger();
  private final Tenant tenant;
  private volatile Function<RecordedRequest, MockResponse> answer = request -> json(200, "{}");
  private volatile Function<RecordedRequest, MockResponse> tokenAnswer;

  /** Starts a server for this tenant. */
  public Stage(Tenant tenant) throws IOException {
    this.tenant = tenant;
    this.tokenAnswer = request -> json(200, tenant.tokens(tokens.get()));
    server.setDispatcher(this);
    server.setServerSocketFactory(new PromptSockets());
    server.start();
  }

  public Tenant tenant() {
    return tenant;
  }

  public HttpUrl url() {
    return server.url("/");
  }

  /** How calls are answered from now on. */
  public void answer(Function<RecordedRequest, MockResponse> way) {
    answer = way;
  }

  /** How requests for tokens are answered from now on. */
  public void answerTokens(Function<RecordedRequest, MockResponse> way) {
    tokenAnswer = way;
  }

  /** How many calls have arrived, requests for tokens left out. */
  public int calls() {
    return calls.get();
  }

  /** How many requests for tokens have arrived. */
  public int tokenRequests() {
    return tokens.get();
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    if (tenant.isTokenPath(request.getUrl().encodedPath())) {
      tokens.incrementAndGet();
      return tokenAnswer.apply(request);
    }
    calls.incrementAndGet();
    return answer.apply(request);
  }

  /** A response of JSON. */
  public static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  @Override
  public void close() {
    server.close();
  }
}
