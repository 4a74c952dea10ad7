package io.tenantry.system.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.http.RetryPolicy;
import io.tenantry.system.calls.Stage;
import io.tenantry.system.calls.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of error that the vendors are known for, on a real socket. */
class ErrorTableTest {
  static Stream<ErrorForm> forms() {
    return Stream.of(
            NCentralErrors.all(),
            NinjaOneErrors.all(),
            JumpCloudErrors.all(),
            DirectoryErrors.all())
        .flatMap(all -> all)
        .map(ErrorFormBuilder::build);
  }

  static List<Tenant> tenants() {
    return Tenant.oneEach();
  }

  private static StatusException refusal(ErrorForm form) throws Exception {
    try (Stage stage = new Stage(form.tenant())) {
      stage.answer(request -> form.answer());
      return (StatusException) Calls.failure(form.tenant(), stage);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theErrorStatesReasonCallAndRemedyInOneLine(ErrorForm form) throws Exception {
    StatusException e = refusal(form);

    statesWhatTheVendorSaid(e, form);
    statesWhichCallItWas(e, form);
    statesTheRemedyIfThereIsOne(e, form);
    hasAMessageOfOneLine(e, form);
  }

  private static void statesWhatTheVendorSaid(StatusException e, ErrorForm form) {
    assertThat(e).isExactlyInstanceOf(form.expected());
    assertThat(e.statusCode()).isEqualTo(form.status());
    assertThat(e.httpStatus()).isEqualTo(form.httpStatus());
    assertThat(e.vendorMessage().orElse(null)).isEqualTo(form.message());
    assertThat(e.vendorCode().orElse(null)).isEqualTo(form.code());
    assertThat(e.fieldErrors()).isEqualTo(form.fields());
    assertThat(e.requestId().orElse(null)).isEqualTo(form.requestId());
    assertThat(e.body()).isEqualTo(form.body());
  }

  private static void statesWhichCallItWas(StatusException e, ErrorForm form) {
    assertThat(e.vendor()).contains(Calls.name(form.tenant()));
    assertThat(e.label()).contains("acme");
    assertThat(e.operation()).contains(Calls.operation(form.tenant()));
    assertThat(e.method()).isEqualTo("GET");
    assertThat(e.path()).isEqualTo(Calls.path(form.tenant()));
    boolean renews = form.status() == 401 && form.tenant().secrets().size() > 1;
    assertThat(e.attempts()).isEqualTo(renews ? 2 : 1);
    assertThat(e.elapsed()).isZero();
  }

  private static void statesTheRemedyIfThereIsOne(StatusException e, ErrorForm form) {
    if (form.remedy() == null) {
      assertThat(e.remedy()).isEmpty();
    } else {
      assertThat(e.remedy().orElseThrow()).contains(form.remedy()).doesNotEndWith(".");
      assertThat(e.getMessage()).endsWith(". " + e.remedy().orElseThrow());
    }
  }

  private static void hasAMessageOfOneLine(StatusException e, ErrorForm form) {
    String line = e.getMessage();

    assertThat(line).startsWith(Calls.name(form.tenant()) + " [acme] ");
    assertThat(line).contains(" GET " + Calls.path(form.tenant()) + ": " + form.status());
    assertThat(line).hasLineCount(1).hasSizeLessThan(1200);
    if (form.message() != null) {
      assertThat(line).contains("\"" + form.message() + "\"");
    }
    assertThat(line.contains("inside a 200")).isEqualTo(form.status() != form.httpStatus());
  }

  @Test
  void aNameThatIsTakenIsSaidWithoutACodeThatSaysNothing() throws Exception {
    ErrorForm taken =
        forms().filter(f -> f.name().equals("a name that is taken")).findFirst().get();

    assertThat(refusal(taken).getMessage())
        .isEqualTo(
            "NinjaOne [acme] refused GET /api/v2/organization/1: 409 Conflict,"
                + " \"Organization name must be unique\" (request id 7f3a41, 1 attempt, 0 ms)");
  }

  @ParameterizedTest
  @MethodSource("tenants")
  void attemptsAndTimeAreThoseOfTheWholeCall(Tenant tenant) throws Exception {
    try (Stage stage = new Stage(tenant)) {
      stage.answer(
          request -> new MockResponse.Builder().code(429).addHeader("Retry-After", "7").build());
      RateLimitedException e =
          (RateLimitedException) Calls.failure(tenant, stage, RetryPolicy.DEFAULT);

      assertThat(stage.calls()).isGreaterThan(1);
      assertThat(e.attempts()).isEqualTo(stage.calls());
      assertThat(e.elapsed()).isEqualTo(Duration.ofSeconds(7L * (stage.calls() - 1)));
      assertThat(e.retryAfter()).contains(Duration.ofSeconds(7));
    }
  }

  @Test
  void aWrongRegionBehindA404OfTheTokensIsSaid() throws Exception {
    AuthenticationException e =
        refusedToken(
            Tenant.NINJAONE,
            404,
            "{\"resultCode\":\"Client app not exist\",\"incidentId\":\"WEB-7\"}");

    assertThat(e.statusCode()).isEqualTo(404);
    assertThat(e.vendorCode()).contains("Client app not exist");
    assertThat(e.requestId()).contains("WEB-7");
    assertThat(e.remedy().orElseThrow()).startsWith("The region may be wrong");
    assertThat(e.method()).isEqualTo("POST");
    assertThat(e.path()).endsWith("/ws/oauth/token");
    assertThat(e.operation()).contains("organizations.get");
    assertThat(e.attempts()).as("the operation was never sent").isZero();
    assertThat(e.mayHaveTakenEffect()).isFalse();
  }

  @Test
  void aRefusedJwtIsSaidWithWhatEndsOne() throws Exception {
    AuthenticationException e =
        refusedToken(
            Tenant.NCENTRAL,
            401,
            "{\"status\":401,\"message\":\"[ID=1] UNAUTHORIZED: DmsLoginException: no\"}");

    assertThat(e.vendorMessage()).contains("no");
    assertThat(e.vendorCode()).contains("DmsLoginException");
    assertThat(e.remedy().orElseThrow()).contains("JWT").contains("password");
  }

  @Test
  void aRefusedServiceAccountIsSaidInOAuthsWords() throws Exception {
    AuthenticationException e =
        refusedToken(
            Tenant.JUMPCLOUD_SERVICE_ACCOUNT,
            401,
            "{\"error\":\"invalid_client\",\"error_description\":\"Client authentication failed\"}");

    assertThat(e.vendorMessage()).contains("Client authentication failed");
    assertThat(e.vendorCode()).contains("invalid_client");
    assertThat(e.remedy().orElseThrow()).contains("client id");
  }

  @Test
  void aRefusedApplicationOfTheDirectoryIsSaidInOAuthsWords() throws Exception {
    AuthenticationException e =
        refusedToken(Tenant.DIRECTORY_APPLICATION, 400, "{\"error\":\"invalid_client\"}");

    assertThat(e.statusCode()).isEqualTo(400);
    assertThat(e.vendorCode()).contains("invalid_client");
    assertThat(e.remedy()).isPresent();
  }

  private static AuthenticationException refusedToken(Tenant tenant, int status, String body)
      throws Exception {
    try (Stage stage = new Stage(tenant)) {
      stage.answer(request -> Stage.json(404, "{}"));
      stage.answerTokens(request -> Stage.json(status, body));
      Throwable failure = Calls.failure(tenant, stage);
      assertThat(stage.calls()).isLessThanOrEqualTo(1);
      return (AuthenticationException) failure;
    }
  }
}
