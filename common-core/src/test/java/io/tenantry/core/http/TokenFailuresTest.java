package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.UnreadableResponseException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A failed token request appears once in the message of the call that needed the token. */
class TokenFailuresTest {
  private static final String REFUSAL =
      "{\"error\":\"invalid_client\",\"error_description\":\"no such client\"}";

  @StartStop private final MockWebServer server = new MockWebServer();

  @ParameterizedTest(name = "{0}")
  @MethodSource("responses")
  void failedTokenRequestAppearsOnce(
      String words, Class<? extends ApiException> type, MockResponse response) {
    server.enqueue(response);
    assertOnce(words, type, client(server.url("/oauth/token").toString()));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  static Stream<Arguments> responses() {
    return Stream.of(
        failure("no such client", AuthenticationException.class, Acme.answer(401, REFUSAL)),
        failure("no such client", AuthenticationException.class, Acme.answer(400, REFUSAL)),
        failure("no such client", AuthenticationException.class, Acme.answer(200, REFUSAL)),
        failure(
            "Blocked by proxy",
            AuthenticationException.class,
            Acme.answer(403, "<html><title>Blocked by proxy</title></html>")),
        failure("no such client", ServerException.class, Acme.answer(500, REFUSAL)),
        failure("JSON", UnreadableResponseException.class, Acme.answer(200, "{\"access_tok")),
        failure("access_token", UnreadableResponseException.class, Acme.answer(200, "{}")),
        failure(
            "unexpected end",
            ConnectionException.class,
            new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket())),
        failure(
            "time",
            ConnectionException.class,
            new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE)));
  }

  private static Arguments failure(
      String words, Class<? extends ApiException> type, MockResponse.Builder response) {
    return Arguments.of(words, type, response.build());
  }

  @Test
  void refusedConnectionToTheTokenEndpointAppearsOnce() {
    String url = server.url("/oauth/token").toString();
    server.close();
    ConnectionException e = assertOnce("connect", ConnectionException.class, client(url));
    assertThat(e).hasRootCauseInstanceOf(ConnectException.class);
  }

  private static <E extends ApiException> E assertOnce(
      String words, Class<E> type, ApiInvoker client) {
    E e = catchThrowableOfType(type, () -> Acme.get(client));
    assertThat(e).hasMessageContaining(words);
    assertThat(times("/oauth/token", e)).as(e.getMessage()).isEqualTo(1);
    assertThat(times("token request", e)).as(e.getMessage()).isLessThanOrEqualTo(1);
    assertThat(times("no such client", e)).as(e.getMessage()).isLessThanOrEqualTo(1);
    assertThat(e.mayHaveTakenEffect()).isFalse();
    return e;
  }

  private static int times(String words, Throwable e) {
    return e.getMessage().split(Pattern.quote(words), -1).length - 1;
  }

  private ApiInvoker client(String tokenUrl) {
    return Acme.client(server)
        .okHttp(http -> http.readTimeout(Duration.ofMillis(200)))
        .retry(RetryPolicy.NONE)
        .credentials(
            ClientCredentials.builder().tokenUrl(tokenUrl).client("c", Secret.of("s3cr3t")).build())
        .build();
  }
}
