package io.tenantry.core.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of {@link RawApi}, always one of success.
 *
 * @param status the HTTP status
 * @param headers the headers by name, upper and lower case alike
 * @param body what was read; empty if the body was, or if none was asked for
 */
public record ApiResponse<T>(int status, Map<String, List<String>> headers, Optional<T> body) {
  /** Status and body, and the headers by name only: their values may be confidential. */
  @Override
  public String toString() {
    return "ApiResponse[" + status + ", headers=" + headers.keySet() + ", body=" + body + "]";
  }
}
