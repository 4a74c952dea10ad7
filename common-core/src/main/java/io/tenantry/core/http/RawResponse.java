package io.tenantry.core.http;

import io.tenantry.core.client.RawApi;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A successful response of {@link RawApi}. Immutable if the body is.
 *
 * @param status the HTTP status
 * @param headers the headers by name, ignoring case; immutable
 * @param body the decoded body; empty if the response has none, or if it was not requested
 */
public record RawResponse<T>(int status, Map<String, List<String>> headers, Optional<T> body) {
  /**
   * Creates a response with a copy of the headers.
   *
   * @throws InvalidArgumentException if an argument is null
   */
  public RawResponse {
    headers = HeaderValues.copy(headers);
    Checks.notNull(body, "body", InvalidArgumentException::new);
  }

  /** Returns the first value of a header, ignoring the case of its name; empty if there is none. */
  public Optional<String> header(String name) {
    return HeaderValues.first(headers, name);
  }

  /** Returns status, body, and the names of the headers, as their values may be confidential. */
  @Override
  public String toString() {
    return "RawResponse[" + status + ", headers=" + headers.keySet() + ", body=" + body + "]";
  }
}
