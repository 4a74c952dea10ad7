package io.tenantry.core.http;

import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/**
 * Issues a1 and r1 for r0, a2 and r2 for r1, and so on. Whoever uses a refresh token twice is taken
 * for a thief: no token serves any more.
 */
final class RotatingServer extends Dispatcher {
  private final List<String> used = new ArrayList<>();
  private boolean revoked;
  private Runnable beforeToken = () -> {};

  /** Runs before a token request is answered. */
  void beforeToken(Runnable action) {
    beforeToken = action;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    if (request.getMethod().equals("POST")) {
      MockResponse answer = token(request.getBody().utf8());
      beforeToken.run();
      return answer;
    }
    return revoked() ? Acme.status(401) : Acme.json(sent(request));
  }

  private static String sent(RecordedRequest request) {
    return "\"" + request.getHeaders().get("Authorization") + "\"";
  }

  private synchronized MockResponse token(String refresh) {
    String expected = "r" + used.size();
    used.add(refresh);
    revoked |= !refresh.equals(expected);
    return revoked
        ? Acme.status(400)
        : Acme.json("{\"access\":\"a%1$d\",\"refresh\":\"r%1$d\"}".formatted(used.size()));
  }

  /** The refresh tokens that came, in order. */
  synchronized List<String> used() {
    return List.copyOf(used);
  }

  synchronized boolean revoked() {
    return revoked;
  }
}
