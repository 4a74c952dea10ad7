package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.error.FieldError;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnprocessableException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.orgdirectory.model.NewOrganization;
import io.tenantry.orgdirectory.model.OrganizationId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTest {
  private static final OrganizationId ID = OrganizationId.of(50);
  private static final NewOrganization FINANCE = NewOrganization.builder().name("Finance").build();

  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  @Test
  void pairsOfA422AreFieldErrors() {
    server.enqueue(
        Replies.json(
            422,
            "{\"message\":\"Validation failed\",\"errors\":[[\"name\",\"is taken\"],"
                + "[\"name\",\"is odd\"],[\"manager\",\"is disabled\"]]}",
            "X-Request-Id",
            "7f3a"));
    assertThatExceptionOfType(UnprocessableException.class)
        .isThrownBy(() -> Directory.at(server).organizations().create(FINANCE))
        .withMessageMatching(
            "Organization directory refused POST /v1/organizations: 422 Unprocessable \\w+,"
                + " \"Validation failed\" \\[name: is taken; name: is odd; manager: is disabled\\]"
                + " \\(request id 7f3a, 1 attempt, \\d+ ms\\)")
        .satisfies(
            e -> {
              assertThat(e.fieldErrors())
                  .containsExactly(
                      new FieldError("name", "is taken"),
                      new FieldError("name", "is odd"),
                      new FieldError("manager", "is disabled"));
              assertThat(e.requestId()).contains("7f3a");
              assertThat(e.operation()).contains("organizations.create");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "400, io.tenantry.core.error.BadRequestException",
    "403, io.tenantry.core.error.PermissionDeniedException",
    "404, io.tenantry.core.error.NotFoundException",
    "406, io.tenantry.core.error.StatusException",
    "500, io.tenantry.core.error.ServerException",
  })
  void statusHasAClassAndTheVendorsWords(int status, Class<? extends StatusException> type) {
    server.enqueue(Replies.json(status, "{\"message\":\"the vendor's words\"}"));
    assertThatExceptionOfType(StatusException.class)
        .isThrownBy(() -> Directory.at(server).organizations().get(ID))
        .satisfies(
            e -> {
              assertThat(e).isExactlyInstanceOf(type);
              assertThat(e.vendorMessage()).contains("the vendor's words");
              assertThat(e.method() + " " + e.path()).isEqualTo("GET /v1/organizations/50");
            });
  }

  @Test
  void throttledCallSaysHowLongToWait() {
    server.enqueue(
        Replies.json(
            429,
            "{\"message\":\"Too Many Requests\",\"documentation_url\":\"https://example.com\"}",
            "Retry-After",
            "7"));
    assertThatExceptionOfType(RateLimitedException.class)
        .isThrownBy(
            () -> Directory.at(server).with(CallOptions.none().failFast()).organizations().get(ID))
        .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(7)));
  }

  @Test
  void serverErrorThatMeansTooManyRequestsIsThrottling() {
    server.enqueue(Replies.json(500, "{\"message\":\"Too Many Requests\"}", "Retry-After", "9"));
    assertThatExceptionOfType(RateLimitedException.class)
        .isThrownBy(
            () -> Directory.at(server).with(CallOptions.none().failFast()).organizations().get(ID))
        .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(9)));
  }

  @Test
  void writeWithAServerErrorThatMeansTooManyRequestsIsRetried() {
    server.enqueue(
        Replies.json(500, "{\"message\":\"Too Many Requests\"}"), Replies.json(201, "{\"id\":50}"));
    assertThat(Directory.at(server).organizations().create(FINANCE).id()).isEqualTo(ID);
    assertThat(server.requestCount()).isEqualTo(2);
  }

  @Test
  void throttledWriteIsRetried() {
    server.enqueue(
        Replies.json(429, "{\"message\":\"Too Many Requests\"}", "Retry-After", "7"),
        Replies.json(201, "{\"id\":50}"));
    assertThat(Directory.at(server).organizations().create(FINANCE).id()).isEqualTo(ID);
  }

  @Test
  void gatewayHtmlPageIsQuotedWithoutMarkup() {
    server.enqueue(Replies.html(502), Replies.html(502), Replies.html(502), Replies.html(502));
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> Directory.at(server).organizations().get(ID))
        .withMessageStartingWith(
            "Organization directory failed at GET /v1/organizations/50: 502 Bad Gateway, body \"nginx\" (4 attempts")
        .satisfies(e -> assertThat(e.body()).contains("nginx"));
  }

  @Test
  void writeWithGatewayErrorIsNotRetried() {
    server.enqueue(Replies.html(502));
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> Directory.at(server).organizations().create(FINANCE));
    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void htmlWithSuccessfulStatusIsUnreadable() {
    server.enqueueBroken(Replies.html(200));
    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(
            () -> Directory.at(server).with(CallOptions.none().failFast()).organizations().get(ID))
        .withMessageContaining("expected JSON, but received an HTML page");
  }

  @Test
  void emptyErrorBodyStillSaysWhoAndWhat() {
    server.enqueue(Replies.empty(500));
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> Directory.at(server).organizations().get(ID))
        .withMessageMatching(
            "Organization directory failed at GET /v1/organizations/50: 500 Internal Server Error"
                + " \\(1 attempt, \\d+ ms\\)");
  }
}
