package io.tenantry.system.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okio.ByteString;

/** Another origin: answers whatever would please the caller, and keeps what reached it. */
final class Elsewhere extends Dispatcher {
  private final List<String> seen = new ArrayList<>();

  @Override
  public synchronized MockResponse dispatch(RecordedRequest request) {
    seen.add(text(request));
    return new MockResponse.Builder()
        .code(200)
        .addHeader("Content-Type", "application/json")
        .body("{\"access_token\":\"foreign\",\"tokens\":{\"access\":{\"token\":\"foreign\"}}}")
        .build();
  }

  /** All of a request, whose {@code toString()} would hide credentials from us as well. */
  static String text(RecordedRequest request) {
    StringBuilder text = new StringBuilder(request.getRequestLine());
    Headers headers = request.getHeaders();
    for (int i = 0; i < headers.size(); i++) {
      text.append('\n').append(headers.name(i)).append(": ").append(headers.value(i));
      if (headers.value(i).startsWith("Basic ")) {
        text.append(ByteString.decodeBase64(headers.value(i).substring(6)).utf8());
      }
    }
    return request.getBody() == null ? text.toString() : text + "\n" + request.getBody().utf8();
  }

  /** How many requests came, with a secret or without. */
  synchronized int requests() {
    return seen.size();
  }

  /** The secrets that came, in a header, a cookie, a path or a body. */
  synchronized Set<String> secrets(Set<String> planted) {
    return planted.stream()
        .filter(secret -> seen.stream().anyMatch(request -> request.contains(secret)))
        .collect(Collectors.toSet());
  }
}
