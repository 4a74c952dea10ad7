package io.tenantry.core.error;

import java.util.Optional;

/**
 * An operation that may change something was called on a client, or by options, that only read.
 * Nothing was sent, not even for a token.
 */
public final class ReadOnlyException extends ApiException {
  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      "Call it on a client that was built without readOnly(), and with options that don't say readOnly()";

  private final String method;
  private final String pathTemplate;

  /** The operation that {@code call} names was refused. */
  public ReadOnlyException(ErrorContext call, String method, String pathTemplate) {
    super(
        call,
        "not sent, since this client only reads and %s %s may change something. %s"
            .formatted(method, pathTemplate, REMEDY),
        null);
    this.method = method;
    this.pathTemplate = pathTemplate;
  }

  /** The HTTP method of the operation. */
  public String method() {
    return method;
  }

  /** The path of the operation with its parameters by name. */
  public String pathTemplate() {
    return pathTemplate;
  }

  @Override
  public Optional<String> remedy() {
    return Optional.of(REMEDY);
  }

  @Override
  ReadOnlyException copy(ErrorContext other) {
    return new ReadOnlyException(other, method, pathTemplate);
  }
}
