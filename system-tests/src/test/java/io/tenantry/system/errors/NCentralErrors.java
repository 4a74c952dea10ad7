package io.tenantry.system.errors;

import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.BadRequestException;
import io.tenantry.core.error.ConflictException;
import io.tenantry.core.error.NotFoundException;
import io.tenantry.core.error.PermissionDeniedException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.StatusException;
import io.tenantry.system.calls.Tenant;
import java.util.stream.Stream;

/** N-central's errors: a status and a message that is a form of its own. */
final class NCentralErrors {
  private static final String PASSWORD = "the password of the API user may have expired";

  private NCentralErrors() {}

  static Stream<ErrorFormBuilder> all() {
    return Stream.of(refusals(), failures(), inside200()).flatMap(forms -> forms);
  }

  private static Stream<ErrorFormBuilder> refusals() {
    return Stream.of(
        form("an array of errors", 400, BadRequestException.class)
            .body("[{\"field\":\"name\",\"message\":\"must not be blank\"}]")
            .field("name", "must not be blank"),
        form("a page of a proxy", 403, PermissionDeniedException.class)
            .type("text/html")
            .body("<html><title>Blocked</title></html>")
            .remedy("An HTML page was received instead of the vendor's JSON"),
        form("as the guide prints it", 400, BadRequestException.class)
            .body(
                "{\"status\":400,\"message\":\"[ID=abcd] BAD REQUEST: SO Create -- Service Organization name is required\"}")
            .says("SO Create -- Service Organization name is required")
            .id("abcd"),
        form("of several members", 400, BadRequestException.class)
            .body(
                "{\"status\":400,\"message\":\"[ID=3f2a91c0] BAD REQUEST: Multiple validation errors\","
                    + "\"errors\":[{\"field\":\"customerName\",\"message\":\"must not be blank\"},{\"field\":\"soId\",\"message\":\"is unknown\"}]}")
            .says("Multiple validation errors")
            .id("3f2a91c0")
            .field("customerName", "must not be blank")
            .field("soId", "is unknown"),
        form("a token that is none", 401, AuthenticationException.class)
            .body(
                "{\"status\":401,\"message\":\"[ID=9b1d] UNAUTHORIZED: UnauthorizedException: The token is missing\"}")
            .says("The token is missing")
            .code("UnauthorizedException")
            .id("9b1d")
            .remedy("MFA or single sign-on"),
        form("a status as text", 401, AuthenticationException.class)
            .body("{\"status\":\"401\",\"message\":\"DmsLoginException: Core login failed\"}")
            .says("Core login failed")
            .code("DmsLoginException")
            .remedy("MFA or single sign-on"),
        form("a permission that lacks", 403, PermissionDeniedException.class)
            .body(
                "{\"status\":\"403\",\"message\":\"[ID=77] FORBIDDEN: AccessDeniedException: Not yours\"}")
            .says("Not yours")
            .code("AccessDeniedException")
            .id("77")
            .remedy("access group"),
        form("no space after the id", 404, NotFoundException.class)
            .body(
                "{\"status\":404,\"message\":\"[ID=77]NOT FOUND: ResourceNotFoundException: No such customer\"}")
            .says("No such customer")
            .code("ResourceNotFoundException")
            .id("77"),
        form("no id", 404, NotFoundException.class)
            .body("{\"status\":404,\"message\":\"NOT FOUND: No such customer\"}")
            .says("No such customer"),
        form("a conflict that nothing explains", 409, ConflictException.class)
            .body("{\"status\":409,\"message\":\"[ID=1] CONFLICT: exists\"}")
            .says("exists")
            .id("1"),
        form("too many at once", 429, RateLimitedException.class)
            .body("{\"status\":429,\"message\":\"TOO MANY REQUESTS: slow down\"}")
            .says("slow down")
            .remedy("Fewer concurrent calls may be necessary"));
  }

  private static Stream<ErrorFormBuilder> failures() {
    return Stream.of(
        form("an expired password", 500, ServerException.class)
            .body("{\"status\":500,\"message\":\"[ID=5] INTERNAL SERVER ERROR: failed\"}")
            .says("failed")
            .id("5")
            .remedy(PASSWORD),
        form("doubled words, and a dump of the failure", 500, ServerException.class)
            .body(
                "{\"cause\":{\"stackTrace\":[{\"methodName\":\"x\"}]},\"stackTrace\":[],\"sensitiveMessage\":\"inner\","
                    + "\"status\":\"500\",\"message\":\"INTERNAL SERVER ERROR: INTERNAL SERVER ERROR: ApiServiceRuntimeException: broken\"}")
            .says("broken")
            .code("ApiServiceRuntimeException")
            .remedy(PASSWORD),
        form("plain text", 500, ServerException.class)
            .type("text/plain")
            .body("Internal Error")
            .says("Internal Error")
            .remedy(PASSWORD),
        form("a gateway's page", 502, ServerException.class)
            .type("text/html")
            .body("<html><body>502 Bad Gateway</body></html>"));
  }

  private static Stream<ErrorFormBuilder> inside200() {
    return Stream.of(
        form("the engine's message", 200, StatusException.class)
            .body("{\"error message\":\"[ID=4] EngineException: not now\"}")
            .says("not now")
            .code("EngineException")
            .id("4"),
        form("the engine's message in capitals", 200, StatusException.class)
            .body("{\"Error Message\":\"not now\"}")
            .says("not now"),
        form("a status inside", 500, ServerException.class)
            .inside200()
            .body("{\"status\":500,\"message\":\"not now\"}")
            .says("not now"),
        form("a refused token inside", 401, AuthenticationException.class)
            .inside200()
            .body("{\"status\":401,\"message\":\"[ID=9] UNAUTHORIZED: expired\"}")
            .says("expired")
            .id("9"),
        form("too many, inside", 429, RateLimitedException.class)
            .inside200()
            .body("{\"status\":\"429\",\"message\":\"slow down\"}")
            .says("slow down"));
  }

  private static ErrorFormBuilder form(
      String name, int status, Class<? extends StatusException> type) {
    return new ErrorFormBuilder(Tenant.NCENTRAL, name, status, type);
  }
}
