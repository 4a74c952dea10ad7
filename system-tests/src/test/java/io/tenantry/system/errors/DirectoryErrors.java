package io.tenantry.system.errors;

import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.BadRequestException;
import io.tenantry.core.error.NotFoundException;
import io.tenantry.core.error.PermissionDeniedException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnprocessableException;
import io.tenantry.system.calls.Tenant;
import java.util.stream.Stream;

/** The directory's errors: a message, and pairs of field and text where a record is refused. */
final class DirectoryErrors {
  private DirectoryErrors() {}

  static Stream<ErrorFormBuilder> all() {
    return Stream.of(
        form("an array of errors", 400, BadRequestException.class)
            .body("[{\"field\":\"name\",\"message\":\"must not be blank\"}]")
            .field("name", "must not be blank"),
        form("a page of a proxy", 403, PermissionDeniedException.class)
            .type("text/html")
            .body("<html><title>Blocked</title></html>")
            .remedy("An HTML page was received instead of the vendor's JSON"),
        form("an unknown filter", 400, BadRequestException.class)
            .body("{\"message\":\"Filtering is not allowed on field 'x'\"}")
            .header("X-Request-Id: 0d4c")
            .says("Filtering is not allowed on field 'x'")
            .id("0d4c"),
        form("a token that is none", 401, AuthenticationException.class)
            .body("{\"message\":\"Unauthorized\"}")
            .says("Unauthorized"),
        form("a role that lacks", 403, PermissionDeniedException.class)
            .body("{\"message\":\"Forbidden\"}")
            .says("Forbidden")
            .remedy("never permits more than its person may do"),
        form("a record that isn't there", 404, NotFoundException.class)
            .body("{\"message\":\"Not Found\"}")
            .says("Not Found"),
        form("a form that isn't offered", 406, StatusException.class)
            .body("{\"message\":\"Not Acceptable\"}")
            .says("Not Acceptable"),
        form("a record that is refused", 422, UnprocessableException.class)
            .body(
                "{\"message\":\"Validation failed\",\"errors\":[[\"name\",\"can't be blank\"],[\"name\",\"is too short\"],[\"parent\",\"kent niet\"]]}")
            .says("Validation failed")
            .field("name", "can't be blank")
            .field("name", "is too short")
            .field("parent", "kent niet"),
        form("too many", 429, RateLimitedException.class)
            .body(
                "{\"message\":\"Too Many Requests\",\"documentation_url\":\"https://developer.xurrent.com/\"}")
            .header("Retry-After: 17")
            .says("Too Many Requests"),
        form("a failure of theirs", 500, ServerException.class)
            .body("{\"message\":\"Internal Server Error\"}")
            .says("Internal Server Error"),
        form("a gateway's page", 502, ServerException.class)
            .type("text/html")
            .body("<html><center><h1>502 Bad Gateway</h1></center><center>nginx</center></html>"),
        form("nothing", 503, ServerException.class));
  }

  private static ErrorFormBuilder form(
      String name, int status, Class<? extends StatusException> type) {
    return new ErrorFormBuilder(Tenant.DIRECTORY, name, status, type);
  }
}
