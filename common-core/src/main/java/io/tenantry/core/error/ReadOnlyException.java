package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import java.util.Optional;

/**
 * Thrown if an operation that may change something is called on a read-only client or with
 * read-only options. Nothing was sent, not even a token request.
 */
public final class ReadOnlyException extends ApiException {
  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      "Use a client that was built without readOnly(), and options without readOnly()";

  private final String method;
  private final String pathTemplate;

  /** Creates the exception for the operation in {@code call}. */
  public ReadOnlyException(ErrorContext context, String method, String pathTemplate) {
    super(
        context,
        "not sent: the client is read-only, and %s %s may change something. %s"
            .formatted(method, pathTemplate, REMEDY),
        null);
    this.method = Checks.notNull(method, "method", InvalidArgumentException::new);
    this.pathTemplate = Checks.notNull(pathTemplate, "pathTemplate", InvalidArgumentException::new);
  }

  /** Returns the HTTP method of the operation. */
  public String method() {
    return method;
  }

  /** Returns the path of the operation with its parameters by name. */
  public String pathTemplate() {
    return pathTemplate;
  }

  @Override
  Optional<String> ownRemedy() {
    return Optional.of(REMEDY);
  }

  @Override
  ReadOnlyException copy(ErrorContext other) {
    return new ReadOnlyException(other, method, pathTemplate);
  }
}
