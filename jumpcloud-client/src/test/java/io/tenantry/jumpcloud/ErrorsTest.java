package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.BadRequestException;
import io.tenantry.core.error.ConflictException;
import io.tenantry.core.error.FieldError;
import io.tenantry.core.error.PermissionDeniedException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnprocessableException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.RetryPolicy;
import io.tenantry.jumpcloud.model.NewOrganization;
import java.util.Optional;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The forms in which the vendor refuses. */
class ErrorsTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  private StatusException refusal(MockResponse answer) {
    server.enqueue(answer);
    JumpCloudClient client = JumpCloud.builder(server).retry(RetryPolicy.NONE).build();
    NewOrganization acme = NewOrganization.builder().name("Acme").build();
    return catchThrowableOfType(
        StatusException.class, () -> client.organizations().create(PROVIDER, acme));
  }

  @Test
  void exceptionContainsCodeMessageAndStatus() {
    StatusException e =
        refusal(
            Replies.json(
                403,
                "{\"code\":403,\"message\":\"organization creation is disabled\",\"status\":\"forbidden\"}"));
    assertThat(e).isInstanceOf(PermissionDeniedException.class);
    assertThat(e.getMessage())
        .startsWith(
            "JumpCloud refused POST /api/v2/providers/5c3536e9e0a6840001872799/organizations: 403 Forbidden, "
                + "\"organization creation is disabled\" (1 attempt, ");
    assertThat(e.vendorMessage()).contains("organization creation is disabled");
    assertThat(e.vendorCode()).contains("forbidden");
  }

  @Test
  void detailsAreErrorsOfFields() {
    StatusException e =
        refusal(
            Replies.json(
                400,
                """
                {"code":400,"message":"invalid request","status":"invalidName","details":[
                 {"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"name","description":"is blank"}]}]}"""));
    assertThat(e).isInstanceOf(BadRequestException.class);
    assertThat(e.vendorCode()).contains("invalidName");
    assertThat(e.fieldErrors()).containsExactly(new FieldError("name", "is blank"));
  }

  @Test
  void messageAloneIsEnough() {
    StatusException e = refusal(Replies.json(401, "{\"message\":\"Unauthorized\"}"));
    assertThat(e).isInstanceOf(AuthenticationException.class);
    assertThat(e.vendorMessage()).contains("Unauthorized");
    assertThat(e.vendorCode()).isEmpty();
  }

  @Test
  void emptyObjectOf422SaysNothingAndIsAnError() {
    StatusException e = refusal(Replies.json(422, "{}"));
    assertThat(e).isInstanceOf(UnprocessableException.class);
    assertThat(e.vendorMessage()).isEmpty();
    assertThat(e.getMessage()).contains("422 Unprocessable");
  }

  @Test
  void conflictAndThrottlingHaveTypesOfTheirOwn() {
    assertThat(refusal(Replies.json(409, "{\"code\":409,\"message\":\"exists\"}")))
        .isInstanceOf(ConflictException.class);
    assertThat(refusal(Replies.empty(429))).isInstanceOf(RateLimitedException.class);
  }

  @Test
  void pageOfAGatewayIsNoMessage() {
    server.enqueueBroken(Replies.html(403));
    JumpCloudClient client = JumpCloud.builder(server).retry(RetryPolicy.NONE).build();
    StatusException e =
        catchThrowableOfType(StatusException.class, () -> client.providers().get(PROVIDER));
    assertThat(e).isInstanceOf(PermissionDeniedException.class);
    assertThat(e.vendorCode()).isEmpty();
  }

  /** The same refusal on two paths: only an integration depends on another system. */
  @Test
  void adviceOnAnIntegratedSystemIsOnlyGivenForIntegrations() {
    assertThat(refused(Replies.json(422, "{}"), c -> c.integrations().list(PROVIDER).first()))
        .hasValueSatisfying(
            advice -> assertThat(advice).startsWith("The integrated system may have refused"));
    assertThat(refused(Replies.json(422, "{}"), c -> c.invoices().list(PROVIDER).first()))
        .isEmpty();
    String words = "{\"message\":\"no such type\"}";
    assertThat(refused(Replies.json(422, words), c -> c.integrations().list(PROVIDER).first()))
        .as("a refusal that explains itself")
        .isEmpty();
  }

  /** The same refusal of a request with and without the header. */
  @Test
  void adviceOnTheOrganizationHeaderIsOnlyGivenIfItWasSent() {
    String words = "{\"message\":\"forbidden\"}";
    assertThat(refused(Replies.json(403, words), c -> c.providers().get(PROVIDER)))
        .contains("The role of the key or service account may lack the permission");
    CallOptions header = CallOptions.none().header("X-Org-Id", "5c3536e9e0a6840001872801");
    assertThat(refused(Replies.json(403, words), c -> c.with(header).providers().get(PROVIDER)))
        .hasValueSatisfying(
            advice ->
                assertThat(advice).startsWith("The route may not accept the header x-org-id"));
  }

  private Optional<String> refused(MockResponse response, Consumer<JumpCloudClient> call) {
    server.enqueueBroken(response);
    JumpCloudClient client = JumpCloud.builder(server).retry(RetryPolicy.NONE).build();
    return catchThrowableOfType(StatusException.class, () -> call.accept(client)).remedy();
  }
}
