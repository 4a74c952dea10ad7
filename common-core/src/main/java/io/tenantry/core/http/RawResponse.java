package io.tenantry.core.http;

import io.tenantry.core.client.RawApi;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An response of {@link RawApi}, always one of success. Immutable if the body is.
 *
 * @param status the HTTP status
 * @param headers the headers by name, upper and lower case alike; immutable
 * @param body what was read; empty if the body was, or if none was asked for
 */
public record RawResponse<T>(int status, Map<String, List<String>> headers, Optional<T> body) {
  /**
   * Copies the headers.
   *
   * @throws InvalidArgumentException if something is null
   */
  public RawResponse {
    headers = HeaderValues.copy(headers);
    Checks.notNull(body, "body", InvalidArgumentException::new);
  }

  /** The first value of a header, in whatever case its name is written. */
  public Optional<String> header(String name) {
    return HeaderValues.first(headers, name);
  }

  /** Status and body, and the headers by name only: their values may be confidential. */
  @Override
  public String toString() {
    return "RawResponse[" + status + ", headers=" + headers.keySet() + ", body=" + body + "]";
  }
}
