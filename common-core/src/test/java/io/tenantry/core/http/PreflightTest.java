package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.HeaderKey;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.http.Preflight.Finding;
import io.tenantry.core.http.Preflight.State;
import io.tenantry.core.http.Preflight.Subject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {
  private static final String SECRET = "cl13nt-s3cret";

  @StartStop private final MockWebServer server = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  private Acme.Builder builder() {
    return Acme.client(server, timing).label("tenant-1");
  }

  private Acme.Builder withTokens() {
    return builder()
        .credentials(
            ClientCredentials.builder()
                .tokenUrl(server.url("/token").toString())
                .client("c", Secret.of(SECRET))
                .build());
  }

  private static Preflight check(Acme.Builder builder) {
    return builder.build().preflight(PreflightTest::probe);
  }

  private static String probe(ApiInvoker caller) {
    Acme.get(caller);
    return "may read things";
  }

  private static MockResponse at(String date) {
    return Acme.answer(200, "{}").addHeader("Date", date).build();
  }

  private static void assertFinding(
      Preflight preflight, Subject subject, State state, String... parts) {
    Finding finding = preflight.finding(subject);
    assertThat(finding.state()).as(finding.toString()).isEqualTo(state);
    assertThat(finding.text()).contains(parts);
  }

  @Test
  void aClientThatCanWorkSaysSoInAFewLines() {
    server.enqueue(
        Acme.json("{\"access_token\":\"t1\",\"scope\":\"monitoring\",\"expires_in\":3600}"));
    server.enqueue(at("Mon, 02 Nov 2026 10:00:00 GMT"));
    Preflight preflight = check(withTokens());

    assertThat(preflight.isReady()).isTrue();
    assertThat(preflight)
        .hasToString(
            """
            Acme [tenant-1] at %s/api
              reachability  good     things.get returned 200 in 0 ms
              credentials   good     accepted
              clock         good     within 2 seconds of the server's
              rights        good     scope monitoring; may read things"""
                .formatted(server.url("/").toString().replaceFirst("/$", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "'Mon, 02 Nov 2026 09:59:00 GMT',GOOD,60 seconds ahead of",
    "'Mon, 02 Nov 2026 09:58:59 GMT',WARNING,61 seconds ahead of",
    "'Mon, 02 Nov 2026 10:01:01 GMT',WARNING,61 seconds behind",
    "'Mon, 02 Nov 2026 10:00:30 GMT',GOOD,30 seconds behind",
    "'yesterday',UNKNOWN,no valid Date header"
  })
  void clockIsComparedWithTheResponseDate(String date, State state, String text) {
    server.enqueue(at(date));
    Preflight preflight = check(builder());
    assertFinding(preflight, Subject.CLOCK, state, text);
    assertThat(preflight.isReady()).isTrue();
  }

  @Test
  void anUnreachableHostIsAFinding() {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    Preflight preflight = check(builder());

    assertThat(preflight.isReady()).isFalse();
    assertFinding(preflight, Subject.REACHABILITY, State.FAILED, "GET to http://localhost:");
    assertFinding(preflight, Subject.CREDENTIALS, State.UNKNOWN, "the vendor was not reached");
    assertFinding(preflight, Subject.CLOCK, State.UNKNOWN, "no response was received");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void refusedCredentialsAreAFinding() {
    server.enqueue(Acme.answer(401, "{\"message\":\"unknown token\"}").build());
    Preflight preflight = check(builder());

    assertFinding(preflight, Subject.REACHABILITY, State.GOOD, "returned 401");
    assertFinding(preflight, Subject.CREDENTIALS, State.FAILED, "unknown token");
    assertFinding(preflight, Subject.RIGHTS, State.UNKNOWN, "not reported by the vendor");
  }

  @Test
  void aRefusedTokenRequestIsAFindingWithTheRemedy() {
    server.enqueue(
        Acme.answer(400, "{\"code\":\"invalid_client\",\"message\":\"" + SECRET + "\"}").build());
    Preflight preflight = check(withTokens());

    assertFinding(preflight, Subject.REACHABILITY, State.GOOD, "the token endpoint responded");
    assertFinding(
        preflight, Subject.CREDENTIALS, State.FAILED, "invalid_client", "Check the client id");
    assertThat(preflight.toString()).doesNotContain(SECRET);
  }

  @Test
  void credentialsWithoutTheRightAreAccepted() {
    server.enqueue(Acme.answer(403, "{\"message\":\"not yours\"}").build());
    Preflight preflight = check(builder());

    assertThat(preflight.isReady()).isFalse();
    assertFinding(preflight, Subject.CREDENTIALS, State.GOOD, "accepted");
    assertFinding(preflight, Subject.RIGHTS, State.FAILED, "not yours");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 404, 422, 429, 500, 503})
  void otherResponsesConfirmNothing(int status) {
    server.enqueue(Acme.status(status));
    Preflight preflight = check(builder());

    assertThat(preflight.isReady()).isFalse();
    assertFinding(preflight, Subject.REACHABILITY, State.GOOD, "returned " + status);
    assertFinding(preflight, Subject.CREDENTIALS, State.FAILED, String.valueOf(status));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aPageForPeopleConfirmsNothing() {
    server.enqueue(Acme.json("<html>log in</html>"));
    assertFinding(check(builder()), Subject.CREDENTIALS, State.FAILED, "HTML");
  }

  @Test
  void aSourceWithoutASecretIsAFinding() {
    AtomicReference<Secret> inVault = new AtomicReference<>(Secret.of("k3y-s3cr3t"));
    server.enqueue(Acme.status(401));
    ApiInvoker acme =
        builder()
            .credentials(HeaderKey.of("x-key", SecretSource.supplier("vault", inVault::get)))
            .build();
    inVault.set(null);

    Preflight preflight = acme.preflight(PreflightTest::probe);
    assertFinding(preflight, Subject.CREDENTIALS, State.FAILED, "vault returned null");
  }

  @Test
  void theDeadlineOfTheOptionsHolds() {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    ApiInvoker hurried =
        Acme.client(server).build().with(CallOptions.none().deadline(Duration.ofMillis(50)));
    assertFinding(
        hurried.preflight(PreflightTest::probe), Subject.REACHABILITY, State.FAILED, "deadline");
  }

  @Test
  void interruptsAndClosedClientsAreThrown() {
    ApiInvoker acme = builder().build();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> acme.preflight(PreflightTest::probe))
        .isInstanceOf(InterruptedCallException.class);
    assertThat(Thread.interrupted()).isTrue();
    acme.close();
    assertThatThrownBy(() -> acme.preflight(PreflightTest::probe))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void whatWasNotLookedAtIsUnknown() {
    Preflight empty = new Preflight("Acme", "https://a.example", List.of());
    assertThat(empty.finding(Subject.CLOCK).state()).isEqualTo(State.UNKNOWN);
    assertThat(empty.isReady()).isTrue();
  }
}
