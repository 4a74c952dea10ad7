package io.tenantry.system.errors;

import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.BadRequestException;
import io.tenantry.core.error.ConflictException;
import io.tenantry.core.error.NotFoundException;
import io.tenantry.core.error.PermissionDeniedException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnprocessableException;
import io.tenantry.system.calls.Tenant;
import java.util.stream.Stream;

/** JumpCloud's errors: with a code and a status, with details, of a gateway, without a word. */
final class JumpCloudErrors {
  private static final String ROLE = "may lack the permission";

  private JumpCloudErrors() {}

  static Stream<ErrorFormBuilder> all() {
    return Stream.concat(withWords(), withoutWords());
  }

  private static Stream<ErrorFormBuilder> withWords() {
    return Stream.of(
        form("code, message, status", 404, NotFoundException.class)
            .body("{\"code\":404,\"message\":\"No such provider\",\"status\":\"Not Found\"}")
            .says("No such provider")
            .code("Not Found"),
        form("a stable code", 400, BadRequestException.class)
            .body("{\"code\":400,\"message\":\"Bad name\",\"status\":\"invalidName\"}")
            .says("Bad name")
            .code("invalidName"),
        form("details", 400, BadRequestException.class)
            .body(
                "{\"code\":400,\"message\":\"Invalid\",\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.BadRequest\","
                    + "\"fieldViolations\":[{\"field\":\"name\",\"description\":\"is blank\"}]}]}")
            .says("Invalid")
            .field("name", "is blank"),
        form("a gateway's status, whose code is no HTTP status", 404, NotFoundException.class)
            .body("{\"code\":5,\"message\":\"not found\",\"details\":[]}")
            .says("not found"),
        form("a message alone", 401, AuthenticationException.class)
            .body("{\"message\":\"Unauthorized\"}")
            .says("Unauthorized"),
        form("no organization selected", 401, AuthenticationException.class)
            .body("{\"message\":\"Unauthorized: no organization selected\"}")
            .says("Unauthorized: no organization selected")
            .remedy("x-org-id"),
        form("a role that lacks", 403, PermissionDeniedException.class)
            .body("{\"code\":403,\"message\":\"Forbidden\"}")
            .says("Forbidden")
            .remedy(ROLE),
        form("a page that is too large", 400, BadRequestException.class)
            .body("{\"message\":\"request parameter \\\"limit\\\" exceeds maximum value of 100\"}")
            .says("request parameter \"limit\" exceeds maximum value of 100"),
        form("an integration that exists", 409, ConflictException.class)
            .body("{\"code\":409,\"message\":\"exists\"}")
            .says("exists"),
        form("version 1's text", 400, BadRequestException.class)
            .body("{\"error\":\"Bad Request: no\"}")
            .says("Bad Request: no")
            .code("Bad Request: no"),
        form("JSON where a file belongs", 404, NotFoundException.class)
            .type("application/pdf")
            .body("{\"code\":404,\"message\":\"No such invoice\"}")
            .says("No such invoice"),
        form("too many", 429, RateLimitedException.class)
            .body("{\"message\":\"Too many requests\"}")
            .says("Too many requests"),
        form("an array of errors", 400, BadRequestException.class)
            .body("[{\"field\":\"name\",\"message\":\"must not be blank\"}]")
            .field("name", "must not be blank"),
        form("a failure of theirs", 500, ServerException.class)
            .body("{\"code\":500,\"message\":\"Internal\"}")
            .says("Internal"));
  }

  private static Stream<ErrorFormBuilder> withoutWords() {
    return Stream.of(
        form("an empty object", 422, UnprocessableException.class).body("{}"),
        form("nothing", 422, UnprocessableException.class),
        form("a page of a firewall", 403, PermissionDeniedException.class)
            .type("text/html")
            .body("<html>Access denied</html>")
            .remedy("firewall"),
        form("a gateway's page", 503, ServerException.class)
            .type("text/html")
            .body("<html>Service Unavailable</html>"));
  }

  private static ErrorFormBuilder form(
      String name, int status, Class<? extends StatusException> type) {
    return new ErrorFormBuilder(Tenant.JUMPCLOUD, name, status, type);
  }
}
