package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.PermissionDeniedException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

/** Messages say what happened in the vendor's words, and what to do about it. */
class RemediesTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  private ApiInvoker withScope(String scope, SecretSource secret) {
    ClientCredentials.Builder credentials =
        ClientCredentials.builder().tokenUrl(server.url("/token").toString()).client("c", secret);
    return Acme.client(server)
        .label("acme-1")
        .retry(RetryPolicy.NONE)
        .credentials(scope == null ? credentials.build() : credentials.scope(scope).build())
        .build();
  }

  private static <E extends ApiException> E failure(Class<E> type, ApiInvoker client) {
    E e = catchThrowableOfType(type, () -> Acme.get(client));
    assertThat(e.getMessage()).hasLineCount(1).startsWith("Acme [acme-1]");
    return e;
  }

  @Test
  void errorInsideASuccessOfTheTokenEndpointIsARefusal() {
    AtomicInteger fetched = new AtomicInteger();
    SecretSource vault =
        SecretSource.supplier("vault", () -> Secret.of("s3cr3t-" + fetched.incrementAndGet()));
    String error = "{\"error\":\"invalid_client\",\"error_description\":\"no such client\"}";
    server.enqueue(Acme.json(error));
    server.enqueue(Acme.json(error));

    AuthenticationException e = failure(AuthenticationException.class, withScope(null, vault));

    assertThat(e.vendorCode()).contains("invalid_client");
    assertThat(e.vendorMessage()).contains("no such client");
    assertThat(e.attempts()).isZero();
    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(server.getRequestCount()).as("once for each secret").isEqualTo(2);
    assertThat(e.getMessage().split("no such client", -1)).as("once").hasSize(2);
  }

  @Test
  void refusedScopeIsNamedWithItsSetter() {
    server.enqueue(
        new MockResponse.Builder().code(400).body("{\"error\":\"invalid_scope\"}").build());

    AuthenticationException e =
        failure(AuthenticationException.class, withScope("read write", Secret.of("s3cr3t")));

    assertThat(e.remedy().orElseThrow())
        .startsWith("The token request named the scopes \"read write\"")
        .endsWith("with scope(…) of the ClientCredentials");
  }

  @Test
  void refusedScopeThatWasNotNamedIsReported() {
    server.enqueue(
        new MockResponse.Builder().code(400).body("{\"error\":\"invalid_scope\"}").build());

    AuthenticationException e =
        failure(AuthenticationException.class, withScope(null, Secret.of("s3cr3t")));

    assertThat(e.remedy().orElseThrow()).startsWith("The token request named no scope.");
  }

  @Test
  void pageInPlaceOfARefusalIsReportedAsSuch() {
    server.enqueue(
        new MockResponse.Builder()
            .code(403)
            .body("<html><title>Blocked by proxy</title></html>")
            .build());

    PermissionDeniedException e = failure(PermissionDeniedException.class, labelled().build());

    assertThat(e).hasMessageContaining("body \"Blocked by proxy\"");
    assertThat(e.remedy().orElseThrow())
        .startsWith("An HTML page was received instead of the vendor's JSON")
        .contains("Check baseUrl(…)");
  }

  @Test
  void unknownHostIsReportedWithTheSettings() {
    ConnectionException e =
        failure(
            ConnectionException.class,
            labelled().okHttp(http -> http.dns(RemediesTest::unknown)).build());

    assertThat(e).hasMessageContaining("the host name cannot be resolved");
    assertThat(e.remedy())
        .contains("Check the host in baseUrl(…), and this machine's network and DNS");
  }

  private static List<InetAddress> unknown(String host) throws UnknownHostException {
    throw new UnknownHostException(host);
  }

  @Test
  void redirectOfATokenRequestNamesTheTokensSetting() {
    server.enqueue(
        new MockResponse.Builder().code(302).addHeader("Location", "https://b.example/").build());

    AuthenticationException e =
        failure(AuthenticationException.class, withScope(null, Secret.of("s3cr3t")));

    assertThat(e.remedy().orElseThrow())
        .contains("https://b.example")
        .endsWith("Check tokenUrl(…) of the ClientCredentials");
  }

  private Acme.Builder labelled() {
    return Acme.client(server).label("acme-1").retry(RetryPolicy.NONE);
  }
}
