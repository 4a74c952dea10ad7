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

/** NinjaOne's errors: of the layer before the application, of the application, of its parts. */
final class NinjaOneErrors {
  private NinjaOneErrors() {}

  static Stream<ErrorFormBuilder> all() {
    return Stream.concat(ofTheLayerBefore(), ofTheApplication());
  }

  private static Stream<ErrorFormBuilder> ofTheLayerBefore() {
    return Stream.of(
        form("no header", 400, BadRequestException.class)
            .body(
                "{\"error\":\"missing_header\",\"error_description\":\"No Authorization header\",\"error_code\":2}")
            .says("No Authorization header")
            .code("missing_header"),
        form("a header that is none", 400, BadRequestException.class)
            .body(
                "{\"error\":\"invalid_header\",\"error_description\":\"Bad header\",\"error_code\":1}")
            .says("Bad header")
            .code("invalid_header"),
        form("an expired token", 401, AuthenticationException.class)
            .body(
                "{\"error\":\"not_authenticated\",\"error_description\":\"Token expired\",\"error_code\":10}")
            .header("x-nj-request-id: 7f3a41")
            .says("Token expired")
            .code("not_authenticated")
            .id("7f3a41"),
        form("a scope that lacks", 401, AuthenticationException.class)
            .body("{\"resultCode\":\"insufficient_privileges\",\"errorMessage\":\"No\"}")
            .says("No")
            .code("insufficient_privileges")
            .remedy("may lack a scope"),
        form("a scope that lacks, in the other form", 401, AuthenticationException.class)
            .body("{\"error\":\"insufficient_privileges\"}")
            .says("insufficient_privileges")
            .code("insufficient_privileges")
            .remedy("may lack a scope"),
        form("a bare text", 404, NotFoundException.class)
            .body("\"Organization not found\"")
            .says("Organization not found"),
        form("a server's page", 404, NotFoundException.class)
            .type("text/html")
            .body("<html><head><title>404 Not Found</title></head><center>nginx</center></html>")
            .remedy("An HTML page was received"),
        form("a page of throttling", 403, PermissionDeniedException.class)
            .type("text/html; charset=utf-8")
            .body("<!DOCTYPE html><html>Rate limit exceeded</html>")
            .remedy("An HTML page was received"));
  }

  private static Stream<ErrorFormBuilder> ofTheApplication() {
    return Stream.of(
        form("an array of errors", 400, BadRequestException.class)
            .body("[{\"field\":\"name\",\"message\":\"must not be blank\"}]")
            .field("name", "must not be blank"),
        form("errors with a path", 400, BadRequestException.class)
            .body("{\"errors\":[{\"message\":\"must not be blank\",\"path\":\"name\"}]}")
            .field("name", "must not be blank"),
        form("a method that isn't allowed", 405, StatusException.class)
            .body(
                "{\"resultCode\":\"FAILURE\",\"errorMessage\":\"HTTP 405 Method Not Allowed\",\"incidentId\":\"WEB_MGMT_SERVICE-9\"}")
            .says("HTTP 405 Method Not Allowed")
            .code("FAILURE")
            .id("WEB_MGMT_SERVICE-9"),
        form("a failure of theirs", 500, ServerException.class)
            .body(
                "{\"resultCode\":\"FAILURE\",\"errorMessage\":\"java.lang.NullPointerException\",\"incidentId\":\"WEB-1\"}")
            .says("java.lang.NullPointerException")
            .code("FAILURE")
            .id("WEB-1"),
        form("details in words", 400, BadRequestException.class)
            .body(
                "{\"resultCode\":\"invalid_request\",\"errorMessage\":\"No\",\"errorDetails\":\"name is blank\"}")
            .says("No")
            .code("invalid_request")
            .field("", "name is blank"),
        form("a message that is an object", 400, BadRequestException.class)
            .body(
                "{\"resultCode\":\"FAILURE\",\"errorMessage\":{\"code\":\"invalid_policy\",\"params\":{}}}")
            .says("invalid_policy")
            .code("invalid_policy"),
        form("a name that is taken", 409, ConflictException.class)
            .body(
                "{\"resultCode\":\"FAILURE\",\"errorMessage\":\"Organization name must be unique\"}")
            .header("x-nj-request-id: 7f3a41")
            .says("Organization name must be unique")
            .code("FAILURE")
            .id("7f3a41"),
        form("a user that lacks", 403, PermissionDeniedException.class)
            .body("{\"resultCode\":\"user_context_required\",\"errorMessage\":\"User needed\"}")
            .says("User needed")
            .code("user_context_required")
            .remedy("requires a user for this call"),
        form("of billing", 400, BadRequestException.class)
            .body("{\"errorCode\":\"PSA-12\",\"message\":\"No such product\"}")
            .says("No such product")
            .code("PSA-12"),
        form("as the sibling document has it", 403, PermissionDeniedException.class)
            .body(
                "{\"error\":\"forbidden\",\"message\":\"Access denied\",\"details\":{\"field\":\"name\",\"issue\":\"is not yours\"}}")
            .says("Access denied")
            .code("forbidden")
            .field("name", "is not yours"),
        form("too many, as the sibling document has it", 429, RateLimitedException.class)
            .body("{\"error\":\"rate_limited\",\"message\":\"Slow down\",\"retry_after\":60}")
            .says("Slow down")
            .code("rate_limited"));
  }

  private static ErrorFormBuilder form(
      String name, int status, Class<? extends StatusException> type) {
    return new ErrorFormBuilder(Tenant.NINJAONE, name, status, type);
  }
}
