package io.tenantry.core.http;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Status and headers of a response. Immutable.
 *
 * @param operation the operation that was called
 * @param status the HTTP status
 * @param headers the headers by name, ignoring case; immutable
 */
public record ResponseInfo(Operation operation, int status, Map<String, List<String>> headers) {
  /**
   * Creates an instance with a copy of the headers.
   *
   * @throws InvalidArgumentException if an argument is null
   */
  public ResponseInfo {
    Checks.notNull(operation, "operation", InvalidArgumentException::new);
    headers = HeaderValues.copy(headers);
  }

  /** Returns the first value of a header, ignoring the case of its name; empty if there is none. */
  public Optional<String> header(String name) {
    return HeaderValues.first(headers, name);
  }

  /**
   * Returns operation, status, and the names of the headers, as their values may be confidential.
   */
  @Override
  public String toString() {
    return "ResponseInfo[" + operation + ", " + status + ", headers=" + headers.keySet() + "]";
  }
}
