package io.tenantry.core.http;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an response before its body is read. Immutable.
 *
 * @param operation what was asked
 * @param status the HTTP status
 * @param headers the headers by name, upper and lower case alike; immutable
 */
public record ResponseInfo(Operation operation, int status, Map<String, List<String>> headers) {
  /**
   * Copies the headers.
   *
   * @throws InvalidArgumentException if something is null
   */
  public ResponseInfo {
    Checks.notNull(operation, "operation", InvalidArgumentException::new);
    headers = HeaderValues.copy(headers);
  }

  /** The first value of a header, in whatever case its name is written. */
  public Optional<String> header(String name) {
    return HeaderValues.first(headers, name);
  }

  /** Operation and status, and the headers by name only: their values may be confidential. */
  @Override
  public String toString() {
    return "ResponseInfo[" + operation + ", " + status + ", headers=" + headers.keySet() + "]";
  }
}
