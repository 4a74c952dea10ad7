package io.tenantry.core.http;

import java.util.List;
import java.util.Map;

/**
 * What is known of an answer before its body is read.
 *
 * @param operation what was asked
 * @param status the HTTP status
 * @param headers the headers by name, upper and lower case alike
 */
public record AnswerInfo(Operation operation, int status, Map<String, List<String>> headers) {
  /** Operation and status, and the headers by name only: their values may be confidential. */
  @Override
  public String toString() {
    return "AnswerInfo[" + operation + ", " + status + ", headers=" + headers.keySet() + "]";
  }
}
