package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.error.BadRequestException;
import io.tenantry.core.error.ConflictException;
import io.tenantry.core.error.FieldError;
import io.tenantry.core.error.NotFoundException;
import io.tenantry.core.error.PermissionDeniedException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.paging.PageOutcome;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.ninjaone.model.OrganizationPatch;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErrorTest {
  private static final OrganizationId ID = OrganizationId.of(1);

  @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

  @Test
  void nameThatIsTakenIsAConflictSaidInOneLine() {
    server.enqueue(
        Replies.json(
            409,
            "{\"errorMessage\":\"Organization name must be unique\"}",
            "x-nj-request-id",
            "7f3a41"));
    NewOrganization acme = NewOrganization.builder().name("Acme").build();
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> Ninja.at(server).organizations().create(acme))
        .withMessageMatching(
            "NinjaOne refused POST /api/v2/organizations: 409 Conflict,"
                + " \"Organization name must be unique\" \\(request id 7f3a41, 1 attempt, \\d+ ms\\)");
  }

  @Test
  void applicationsFormHasCodeMessageAndIncident() {
    refused(
            Replies.json(
                405,
                "{\"resultCode\":\"FAILURE\",\"errorMessage\":\"Not allowed\","
                    + "\"incidentId\":\"WEB_MGMT_SERVICE-9\"}"),
            StatusException.class)
        .satisfies(
            e -> {
              assertThat(e.vendorMessage()).contains("Not allowed");
              assertThat(e.vendorCode()).contains("FAILURE");
              assertThat(e.requestId()).contains("WEB_MGMT_SERVICE-9");
            });
  }

  @Test
  void messageMayBeAnObjectWithACode() {
    refused(
            Replies.json(
                400,
                "{\"resultCode\":\"FAILURE\",\"errorMessage\":{\"code\":\"invalid_policy\",\"params\":{}}}"),
            BadRequestException.class)
        .satisfies(e -> assertThat(e.vendorMessage()).contains("invalid_policy"));
  }

  @Test
  void layerBeforeTheApplicationHasAFormOfItsOwn() {
    refused(
            Replies.json(
                400,
                "{\"error\":\"missing_header\",\"error_description\":\"No header\",\"error_code\":2}"),
            BadRequestException.class)
        .satisfies(
            e -> {
              assertThat(e.vendorMessage()).contains("No header");
              assertThat(e.vendorCode()).contains("missing_header");
            });
  }

  @Test
  void siblingDocumentsFormNamesTheField() {
    refused(
            Replies.json(
                403,
                "{\"error\":\"forbidden\",\"message\":\"Access denied\","
                    + "\"details\":{\"field\":\"name\",\"issue\":\"is not yours\"}}"),
            PermissionDeniedException.class)
        .satisfies(
            e -> {
              assertThat(e.vendorMessage()).contains("Access denied");
              assertThat(e.fieldErrors()).containsExactly(new FieldError("name", "is not yours"));
            });
  }

  @Test
  void bareTextIsTheMessage() {
    refused(Replies.json(404, "\"Organization not found\""), NotFoundException.class)
        .satisfies(e -> assertThat(e.vendorMessage()).contains("Organization not found"));
  }

  @Test
  void pageOfAGatewayIsNoMessage() {
    server.enqueueBroken(Replies.html(404));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> Ninja.at(server).organizations().get(ID))
        .withMessageMatching(
            "NinjaOne refused GET /api/v2/organization/1: 404 Not Found, body \"nginx\" \\(1 attempt, \\d+ ms\\)\\."
                + " An HTML page was received instead of the vendor's JSON.*");
  }

  @Test
  void emptyBodyIsNoMessage() {
    refused(Replies.empty(500), ServerException.class)
        .withMessageMatching(
            "NinjaOne failed at GET /api/v2/organization/1: 500 Internal Server Error"
                + " \\(1 attempt, \\d+ ms\\)");
  }

  @Test
  void retryAfterInTheBodyIsTheRequestedDelay() {
    refused(
            Replies.json(429, "{\"error\":\"too_many_requests\",\"retry_after\":12}"),
            RateLimitedException.class)
        .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(12)));
  }

  @Test
  void fractionInTheHeaderIsRoundedUp() {
    refused(
            Replies.json(429, "{\"retry_after\":12}", "Retry-After", "4.5"),
            RateLimitedException.class)
        .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(5)));
  }

  @Test
  void resetOfAnEmptyQuotaIsTheRequestedDelay() {
    long reset = Instant.parse("2026-11-02T10:00:40Z").getEpochSecond();
    MockResponse empty =
        Replies.json(429, "{}")
            .newBuilder()
            .addHeader("X-RateLimit-Limit", 100)
            .addHeader("X-RateLimit-Remaining", 0)
            .addHeader("X-RateLimit-Reset", reset)
            .build();

    refused(empty, RateLimitedException.class)
        .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(40)));
  }

  @Test
  void onePageOfAThrottledListHasTheTimeToWait() {
    server.enqueue(Replies.json(429, "{\"retry_after\":600}"));

    assertThat(Ninja.at(server).organizations().list().firstPage())
        .isInstanceOfSatisfying(
            PageOutcome.Throttled.class,
            page -> assertThat(page.until()).isEqualTo(Instant.parse("2026-11-02T10:10:00Z")));
  }

  @Test
  void throttlePageWithStatus200IsRetried() {
    server.enqueueBroken(Replies.html(200));
    server.enqueue(Replies.json(200, "{\"id\":1}"));
    assertThat(Ninja.at(server).organizations().get(ID).id()).isEqualTo(ID);
  }

  @Test
  void throttlePageWithStatus200IsNoSuccessOfAWrite() {
    server.enqueueBroken(Replies.html(200));
    OrganizationPatch patch = OrganizationPatch.builder().name("Acme").build();
    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> Ninja.at(server).organizations().update(ID, patch))
        .withMessageContaining("received an HTML page");
    assertThat(server.requestCount()).isEqualTo(1);
  }

  private <E extends StatusException> ThrowableAssertAlternative<E> refused(
      MockResponse answer, Class<E> type) {
    server.enqueue(answer);
    return assertThatExceptionOfType(type)
        .isThrownBy(
            () -> Ninja.at(server).with(CallOptions.none().failFast()).organizations().get(ID));
  }
}
