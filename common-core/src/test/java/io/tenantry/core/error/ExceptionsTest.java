package io.tenantry.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.spec.ErrorShape;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExceptionsTest {
  @ParameterizedTest
  @CsvSource({
    "302, StatusException", "400, BadRequestException", "401, AuthenticationException",
    "403, PermissionDeniedException", "404, NotFoundException", "409, ConflictException",
    "418, StatusException", "422, UnprocessableException", "429, RateLimitedException",
    "500, ServerException", "599, ServerException"
  })
  void everyMeaningHasItsClass(int status, String name) {
    assertThat(StatusException.builder(status).build().getClass().getSimpleName()).isEqualTo(name);
  }

  @Test
  void messageReadsLikeASentence() {
    StatusException e =
        StatusException.builder(409)
            .context(ErrorContext.of("NinjaOne", "organizations.create"))
            .request("POST", "/api/v2/organizations")
            .vendorMessage("Organization name must be unique")
            .requestId("7f3a")
            .attempts(1, Duration.ofMillis(212))
            .build();

    assertThat(e)
        .hasMessage(
            "NinjaOne refused POST /api/v2/organizations: 409 Conflict, \"Organization name must be unique\" (request id 7f3a, 1 attempt, 212 ms)");
  }

  @Test
  void redundantCodeIsKeptButOmittedFromTheMessage() {
    StatusException.Builder e = StatusException.builder(404).vendorMessage("gone");

    assertThat(e.vendorCode("not found").build()).message().doesNotContain("code");
    assertThat(e.vendorCode("gone").build()).message().doesNotContain("code");
    assertThat(e.genericVendorCode("ERR").build()).message().doesNotContain("code");
    assertThat(e.build().vendorCode()).contains("ERR");
    assertThat(e.vendorCode("ERR").build()).message().contains(", code ERR");
  }

  @Test
  void statusInSuccessfulResponseIsReportedAsSuch() {
    StatusException e = StatusException.builder(429).httpStatus(200).build();

    assertThat(e).isInstanceOf(RateLimitedException.class).message().contains("(inside a 200, 1 ");
    assertThat(e.httpStatus()).isEqualTo(200);
    assertThat(StatusException.builder(429).build().httpStatus()).isEqualTo(429);
  }

  @Test
  void userBuildsOneWithoutKnowingAnything() {
    StatusException e = StatusException.builder(404).build();

    assertThat(e).isInstanceOf(NotFoundException.class);
    assertThat(e).hasMessage("The server refused the request: 404 Not Found (1 attempt, 0 ms)");
    assertThat(e.vendor()).isEmpty();
    assertThat(e.operation()).isEmpty();
    assertThat(e.label()).isEmpty();
    assertThat(e.vendorMessage()).isEmpty();
    assertThat(e.fieldErrors()).isEmpty();
    assertThat(e.remedy()).isEmpty();
    assertThat(e.body()).isEmpty();
  }

  @Test
  void foreignTextIsShortenedToOneLine() {
    StatusException e =
        StatusException.builder(400)
            .vendorMessage("line one\r\nline two" + "\uD83D\uDE00".repeat(1000))
            .body("b".repeat(9000))
            .build();

    assertThat(e.getMessage()).contains("line one line two");
    assertThat(e.getMessage().codePoints().count()).isLessThan(400);
    assertThat(e.getMessage().chars().filter(c -> c == '\n')).isEmpty();
    assertThat(e.body()).hasSize(8 * 1024 + 1).endsWith("…");
  }

  @Test
  void retryAfterIsKept() {
    RateLimitedException e =
        (RateLimitedException)
            StatusException.builder(429).retryAfter(Duration.ofSeconds(9)).build();

    assertThat(e.retryAfter()).contains(Duration.ofSeconds(9));
  }

  @Test
  void othersNameTheirCall() {
    ErrorContext call = new ErrorContext("Acme", "things.get", "tenant-9");

    assertThat(new InvalidArgumentException(call, "no", null))
        .hasMessage("Acme [tenant-9] things.get: no");
    assertThat(new TokenStoreException(call, "no", null))
        .hasMessage("Acme [tenant-9] things.get: no");
    assertThat(new InvalidArgumentException("no")).hasMessage("no");
    assertThat(new ConnectionException(call, "gone", true, 2, null).context())
        .isEqualTo(call.sent(2, true));
  }

  @Test
  void shapesAddUp() {
    ErrorShape both =
        ErrorShape.builder()
            .message("a")
            .build()
            .orElse(ErrorShape.builder().message("b").code("c").build());

    assertThat(both.message()).containsExactly("a", "b");
    assertThat(both.code()).containsExactly("c");
    assertThat(ErrorShape.NONE.fields()).isEmpty();
  }
}
