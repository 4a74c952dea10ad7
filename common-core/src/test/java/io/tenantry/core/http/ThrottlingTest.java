package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.limit.QuotaHeaders;
import io.tenantry.core.spec.ErrorShape;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

class ThrottlingTest {
  private static final VendorInfo VENDOR =
      new VendorInfo(
          "Acme",
          "acme",
          ErrorShape.builder()
              .message("message")
              .retryAfter("retry_after")
              .quota(new QuotaHeaders("X-Limit", "X-Left", "X-Reset"))
              .throttled(500, "(?i)^too many requests$")
              .build());
  private static final Operation GET = Operation.of(VENDOR, "things.get", "GET", "/things/{id}");

  @StartStop private final MockWebServer server = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  private static final class Builder extends ClientBuilder<Builder, ApiInvoker> {
    private Builder() {
      super(VENDOR);
    }

    @Override
    protected ApiInvoker create(ApiInvoker caller) {
      return caller;
    }
  }

  private Builder acme() {
    return new Builder()
        .baseUrl(server.url("/api").toString())
        .credentials(Acme.bearer())
        .transport(Transport.builder().timeSource(timing).build());
  }

  private static JsonValue get(ApiInvoker acme) {
    return acme.call(GET, acme.api(Acme.Api.class).get("7"), JsonValue.adapter());
  }

  private RateLimitedException refused(MockResponse response) {
    server.enqueue(response);
    ApiInvoker once = acme().build().with(CallOptions.none().retry(RetryPolicy.NONE));
    return catchThrowableOfType(RateLimitedException.class, () -> get(once));
  }

  @Test
  void fractionOfASecondIsRoundedUp() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "4.5").build());
    server.enqueue(Acme.json("{}"));

    get(acme().build());

    assertThat(timing.slept().stream().reduce(Duration.ZERO, Duration::plus))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void delayInTheBodyCounts() {
    assertThat(refused(Acme.answer(429, "{\"retry_after\":7.2}").build()).retryAfter())
        .contains(Duration.ofSeconds(8));
  }

  @Test
  void headerTakesPrecedenceOverTheBody() {
    MockResponse both =
        Acme.answer(429, "{\"retry_after\":7}").addHeader("Retry-After", "3").build();

    assertThat(refused(both).retryAfter()).contains(Duration.ofSeconds(3));
  }

  @Test
  void resetOfAnEmptyQuotaCounts() {
    long reset = FakeTiming.START.getEpochSecond() + 40;
    MockResponse empty =
        Acme.answer(429, "{}").addHeader("X-Left", "0").addHeader("X-Reset", reset).build();

    assertThat(refused(empty).retryAfter()).contains(Duration.ofSeconds(40));
  }

  @Test
  void resetOfAQuotaWithCallsLeftDoesNotCount() {
    long reset = FakeTiming.START.getEpochSecond() + 40;
    MockResponse left =
        Acme.answer(429, "{}").addHeader("X-Left", "3").addHeader("X-Reset", reset).build();

    assertThat(refused(left).retryAfter()).isEmpty();
  }

  @Test
  void serverErrorThatMeansTooManyRequestsIsThrottling() {
    RateLimitedException e =
        refused(
            Acme.answer(500, "{\"message\":\"Too Many Requests\"}")
                .addHeader("Retry-After", "9")
                .build());

    assertThat(e.retryAfter()).contains(Duration.ofSeconds(9));
    assertThat(e.mayHaveTakenEffect()).isFalse();
  }

  @Test
  void otherServerErrorIsNoThrottling() {
    server.enqueue(Acme.answer(500, "{\"message\":\"It broke\"}").build());
    ApiInvoker acme = acme().build();

    assertThat(catchThrowableOfType(ServerException.class, () -> get(acme)).statusCode())
        .isEqualTo(500);
  }

  @Test
  void refusalWithoutADelayPausesOnlyTheRefusedCall() {
    ApiInvoker acme = acme().adaptToRefusals(false).build();
    server.enqueue(Acme.status(429));
    server.enqueue(Acme.json("{}"));

    get(acme);

    assertThat(timing.slept()).containsExactly(Duration.ofSeconds(1));
  }
}
