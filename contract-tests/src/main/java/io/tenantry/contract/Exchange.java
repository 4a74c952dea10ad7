package io.tenantry.contract;

import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;

/**
 * One request as it came over the socket, and its response. Immutable.
 *
 * @param method the HTTP method, in upper case
 * @param target path and query as they stood in the request line, percent-encoded
 * @param requestHeaders all headers of the request
 * @param requestBody the request's body; empty if it had none
 * @param status the response's status
 * @param responseHeaders all headers of the response
 * @param responseBody the response's body without transfer and content encoding; empty if it had
 *     none
 */
public record Exchange(
    String method,
    String target,
    Headers requestHeaders,
    ByteString requestBody,
    int status,
    Headers responseHeaders,
    ByteString responseBody) {

  /**
   * The exchange in which a mock server gave this answer to this request.
   *
   * @throws IOException if the response's body is not what its headers say: no chunks, not
   *     compressed
   */
  public static Exchange of(RecordedRequest request, MockResponse response) throws IOException {
    ByteString body = request.getBody();
    return new Exchange(
        request.getMethod(),
        request.getTarget(),
        request.getHeaders(),
        body == null ? ByteString.EMPTY : body,
        response.getCode(),
        response.getHeaders(),
        ServedBody.of(response));
  }

  /** The requested URL, at an invented host. */
  HttpUrl url() {
    return HttpUrl.get("http://localhost" + target);
  }

  /** Method, target and status, without headers: these may hold secrets. */
  @Override
  public String toString() {
    return method + " " + target + " -> " + status;
  }
}
