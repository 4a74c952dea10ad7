package io.tenantry.system.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Plays all four vendors well enough for one call, and misbehaves as told. */
final class Home extends Dispatcher {
  static final String ISSUED = "issued-t0ken-of-the-vendor";

  private final List<RecordedRequest> seen = new ArrayList<>();
  private UnaryOperator<MockResponse> ofTokens = answer -> answer;
  private UnaryOperator<MockResponse> ofCalls = answer -> answer;

  /** What becomes of the responses of the token endpoint. */
  Home tokens(UnaryOperator<MockResponse> twist) {
    ofTokens = twist;
    return this;
  }

  /** What becomes of all other responses. */
  Home calls(UnaryOperator<MockResponse> twist) {
    ofCalls = twist;
    return this;
  }

  @Override
  public synchronized MockResponse dispatch(RecordedRequest request) {
    seen.add(request);
    boolean asksForToken = request.getTarget().matches(".*/(token|authenticate|refresh)");
    return asksForToken
        ? ofTokens.apply(token())
        : ofCalls.apply(json("{\"data\":[]}", "[]", request));
  }

  private static MockResponse token() {
    return answer(
        "{\"access_token\":\"%1$s\",\"expires_in\":3600,\"tokens\":{\"access\":{\"token\":\"%1$s\",\"expirySeconds\":3600},\"refresh\":{\"token\":\"%1$s-r\",\"expirySeconds\":9000}}}"
            .formatted(ISSUED));
  }

  private static MockResponse json(String envelope, String list, RecordedRequest request) {
    return answer(request.getTarget().contains("/service-orgs") ? envelope : list);
  }

  private static MockResponse answer(String body) {
    return new MockResponse.Builder()
        .code(200)
        .addHeader("Content-Type", "application/json")
        .addHeader("Set-Cookie", "session=c00kie-of-the-vendor; Path=/")
        .body(body)
        .build();
  }

  synchronized List<RecordedRequest> seen() {
    return List.copyOf(seen);
  }
}
