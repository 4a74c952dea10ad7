package io.tenantry.system.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.RetryPolicy;
import io.tenantry.system.calls.EveryOperation;
import io.tenantry.system.calls.Invocation;
import io.tenantry.system.calls.Stage;
import io.tenantry.system.calls.Tenant;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** What a call reports when its client gets no token. */
class NoTokenTest {
  private static final String REFUSAL =
      "{\"error\":\"invalid_client\",\"error_description\":\"no such client\",\"message\":\"no such client\"}";

  static Stream<Arguments> failures() {
    return Stream.of(
            Tenant.NCENTRAL,
            Tenant.NINJAONE,
            Tenant.JUMPCLOUD_SERVICE_ACCOUNT,
            Tenant.DIRECTORY_APPLICATION)
        .flatMap(tenant -> responses().map(response -> Arguments.of(tenant, response)));
  }

  private static Stream<MockResponse> responses() {
    return Stream.of(
        Stage.json(401, REFUSAL),
        Stage.json(400, REFUSAL),
        Stage.json(500, REFUSAL),
        Stage.json(200, "{\"access_tok"),
        Stage.json(200, "{}"),
        new MockResponse.Builder().code(403).body("<html>blocked</html>").build(),
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failedTokenRequestAppearsOnce(Tenant tenant, MockResponse response) throws IOException {
    ApiException e = failure(tenant, response);
    String message = e.getMessage();
    assertThat(times("no such client", message)).as(message).isLessThanOrEqualTo(1);
    assertThat(times("(?i)token request", message)).as(message).isLessThanOrEqualTo(1);
    assertThat(times("localhost[:\\d]*/\\S*(token|authenticate)", message))
        .as(message)
        .isLessThanOrEqualTo(1);
  }

  /** OAuth 2 knows this form of error only with 400, but some servers send it with 200. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"NINJAONE", "JUMPCLOUD_SERVICE_ACCOUNT", "DIRECTORY_APPLICATION"})
  void errorInASuccessOfTheTokenEndpointIsARefusal(Tenant tenant) throws IOException {
    ApiException e = failure(tenant, Stage.json(200, REFUSAL));
    assertThat(e)
        .isInstanceOfSatisfying(
            AuthenticationException.class,
            refusal -> assertThat(refusal.vendorCode()).contains("invalid_client"));
    assertThat(times("no such client", e.getMessage())).as(e.getMessage()).isOne();
    assertThat(e.remedy()).isPresent();
  }

  private static ApiException failure(Tenant tenant, MockResponse response) throws IOException {
    try (Stage stage = new Stage(tenant)) {
      stage.answerTokens(request -> response);
      CallOptions once = CallOptions.none().retry(RetryPolicy.NONE);
      Object client = tenant.at(stage.url()).defaultOptions(once).build();
      Invocation call = EveryOperation.of(tenant).get(0);
      ApiException e = catchThrowableOfType(ApiException.class, () -> call.on(client));
      assertThat(stage.calls()).isZero();
      return e;
    }
  }

  private static int times(String words, String message) {
    return (int) Pattern.compile(words).matcher(message).results().count();
  }
}
