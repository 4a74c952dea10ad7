package io.tenantry.ncentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.NoWaiting;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ncentral.model.TokenValidation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the JWT to tokens, and from tokens to newer ones. */
class ExchangeTest {
  private static final Duration EXPIRED = Duration.ofSeconds(3601);

  @RegisterExtension final CheckedServer server = CheckedServer.of("ncentral");

  private final NoWaiting timing = new NoWaiting();
  private NCentralClient ncentral;

  @BeforeEach
  void build() {
    ncentral = NCentral.exchanging(server, timing);
  }

  private void get() {
    ncentral.customers().get(CustomerId.of(60));
  }

  private static MockResponse customer() {
    return Replies.json(200, "{\"customerId\":60}");
  }

  private static MockResponse refused() {
    return Replies.json(
        401, "{\"status\":401,\"message\":\"[ID=ab] UNAUTHORIZED: UnauthorizedException: no\"}");
  }

  private void assertExchange() throws InterruptedException {
    Sent.to(server)
        .line("POST /api/auth/authenticate")
        .header("Authorization", "Bearer the-users-jwt")
        .header("Accept", "application/json")
        .withoutBody();
  }

  private void assertRefresh(String token) throws InterruptedException {
    Sent.to(server).line("POST /api/auth/refresh").without("Authorization").text(token);
  }

  private void assertCall(String token) throws InterruptedException {
    Sent.to(server).line("GET /api/customers/60").header("Authorization", "Bearer " + token);
  }

  @Test
  void theJwtIsExchangedOnceForManyCalls() throws InterruptedException {
    server.enqueue(NCentral.tokens("access-1", "refresh-1"), customer(), customer());
    get();
    get();
    assertExchange();
    assertCall("access-1");
    assertCall("access-1");
  }

  @Test
  void documentedTokenResponseIsRead() throws InterruptedException {
    server.enqueue(Replies.json(200, NCentral.document("001-authenticate")), customer());
    get();
    assertExchange();
    assertCall("eyJhbGciOiJIUzI1...");
  }

  @Test
  void eachRenewalSendsTheNewestRefreshTokenAsPlainText() throws InterruptedException {
    server.enqueue(NCentral.tokens("access-1", "refresh-1"), customer());
    server.enqueue(NCentral.tokens("access-2", "refresh-2"), customer());
    server.enqueue(NCentral.tokens("access-3", "refresh-3"), customer());
    get();
    timing.sleep(EXPIRED);
    get();
    timing.sleep(EXPIRED);
    get();
    assertExchange();
    assertCall("access-1");
    assertRefresh("refresh-1");
    assertCall("access-2");
    assertRefresh("refresh-2");
    assertCall("access-3");
  }

  @Test
  void aTokenIsRenewedBeforeItExpires() throws InterruptedException {
    server.enqueue(NCentral.tokens("access-1", "refresh-1"), customer());
    server.enqueue(NCentral.tokens("access-2", "refresh-2"), customer());
    get();
    timing.sleep(Duration.ofSeconds(3541));
    get();
    assertExchange();
    assertCall("access-1");
    assertRefresh("refresh-1");
    assertCall("access-2");
  }

  @Test
  void aRenewalWithoutANewRefreshTokenKeepsTheOldOne() throws InterruptedException {
    String bare = "{\"tokens\":{\"access\":{\"token\":\"access-2\",\"expirySeconds\":\"3600\"}}}";
    server.enqueue(NCentral.tokens("access-1", "refresh-1"), customer());
    server.enqueueBroken(Replies.json(200, bare)).enqueue(customer());
    server.enqueue(NCentral.tokens("access-3", "refresh-3"), customer());
    get();
    timing.sleep(EXPIRED);
    get();
    timing.sleep(EXPIRED);
    get();
    assertExchange();
    assertCall("access-1");
    assertRefresh("refresh-1");
    assertCall("access-2");
    assertRefresh("refresh-1");
    assertCall("access-3");
  }

  @Test
  void aRestartedServerCostsOneCallAndANewExchange() throws InterruptedException {
    server.enqueue(NCentral.tokens("access-1", "refresh-1"), customer());
    server.enqueue(refused(), NCentral.tokens("access-2", "refresh-2"), customer());
    get();
    get();
    assertExchange();
    assertCall("access-1");
    assertCall("access-1");
    assertExchange();
    assertCall("access-2");
  }

  @Test
  void aRenewedTokenThatIsRefusedLeadsToANewExchangeOnce() throws InterruptedException {
    server.enqueue(NCentral.tokens("access-1", "refresh-1"), customer());
    server.enqueue(NCentral.tokens("access-2", "refresh-2"), refused());
    server.enqueue(NCentral.tokens("access-3", "refresh-3"), customer());
    get();
    timing.sleep(EXPIRED);
    get();
    assertExchange();
    assertCall("access-1");
    assertRefresh("refresh-1");
    assertCall("access-2");
    assertExchange();
    assertCall("access-3");
  }

  @Test
  void aRefusedJwtIsReplacedByTheOneThatItsSourceHasNow() throws InterruptedException {
    AtomicReference<Secret> inVault = new AtomicReference<>(Secret.of("the-old-jwt"));
    server.enqueue(refused(), NCentral.tokens("access-1", "refresh-1"), customer());
    NCentralClient client =
        NCentral.builder(server, timing)
            .userApiToken(SecretSource.supplier("vault", inVault::get))
            .build();
    inVault.set(Secret.of(NCentral.JWT));
    client.customers().get(CustomerId.of(60));
    Sent.to(server).header("Authorization", "Bearer the-old-jwt");
    assertExchange();
    assertCall("access-1");
  }

  @Test
  void clientsOfOneJwtShareATokenInAStoreAndOthersDoNot() throws InterruptedException {
    TokenStore store = TokenStore.inMemory();
    server.enqueue(NCentral.tokens("access-1", "refresh-1"), customer(), customer());
    server.enqueue(NCentral.tokens("access-2", "refresh-2"), customer());
    for (String jwt : List.of(NCentral.JWT, NCentral.JWT, "of-another-user")) {
      NCentral.builder(server, timing)
          .userApiToken(Secret.of(jwt))
          .tokenStore(store)
          .build()
          .customers()
          .get(CustomerId.of(60));
    }
    assertExchange();
    assertCall("access-1");
    assertCall("access-1");
    Sent.to(server)
        .line("POST /api/auth/authenticate")
        .header("Authorization", "Bearer of-another-user");
    assertCall("access-2");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 500})
  void aRefusedRefreshTokenIsForgottenAndTheJwtExchangedAgain(int status)
      throws InterruptedException {
    server.enqueue(NCentral.tokens("access-1", "refresh-1"), customer());
    server.enqueue(Replies.json(status, "{\"status\":" + status + ",\"message\":\"no\"}"));
    server.enqueue(NCentral.tokens("access-2", "refresh-2"), customer());
    server.enqueue(NCentral.tokens("access-3", "refresh-3"), customer());
    get();
    timing.sleep(EXPIRED);
    get();
    timing.sleep(EXPIRED);
    get();
    assertExchange();
    assertCall("access-1");
    assertRefresh("refresh-1");
    assertExchange();
    assertCall("access-2");
    assertRefresh("refresh-2");
    assertCall("access-3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"error message\":\"unknown token\"}", "{}", "[]", "{\"tokens\":7}"})
  void aRenewalWithoutTokensLeadsToANewExchange(String body) throws InterruptedException {
    server.enqueue(NCentral.tokens("access-1", "refresh-1"), customer());
    server.enqueueBroken(Replies.json(200, body));
    server.enqueue(NCentral.tokens("access-2", "refresh-2"), customer());
    get();
    timing.sleep(EXPIRED);
    get();
    assertExchange();
    assertCall("access-1");
    assertRefresh("refresh-1");
    assertExchange();
    assertCall("access-2");
  }

  @Test
  void renewalIsRetriedAfterShortOutage() throws InterruptedException {
    server.enqueue(NCentral.tokens("access-1", "refresh-1"), customer());
    server.enqueue(Replies.html(503), NCentral.tokens("access-2", "refresh-2"), customer());
    get();
    timing.sleep(EXPIRED);
    get();
    assertExchange();
    assertCall("access-1");
    assertRefresh("refresh-1");
    assertRefresh("refresh-1");
    assertCall("access-2");
  }

  @Test
  void aRefreshTokenThatHasExpiredIsNotSent() throws InterruptedException {
    server.enqueue(NCentral.tokens("access-1", "refresh-1"), customer());
    server.enqueue(NCentral.tokens("access-2", "refresh-2"), customer());
    get();
    timing.sleep(Duration.ofSeconds(90_000));
    get();
    assertExchange();
    assertCall("access-1");
    assertExchange();
    assertCall("access-2");
  }

  @Test
  void aRefusedJwtIsAnErrorThatSaysWhatToCheckAndHidesIt() {
    server.enqueue(
        Replies.json(
            401, "{\"status\":401,\"message\":\"[ID=ab] UNAUTHORIZED: unknown the-users-jwt\"}"));
    assertThatThrownBy(this::get)
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("/api/auth/authenticate: 401 Unauthorized, \"unknown [hidden]\"")
        .hasMessageContaining("request id ab")
        .hasMessageContaining("Check the user API token (JWT)")
        .hasMessageNotContaining(NCentral.JWT);
    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void anExchangeWithoutATokenIsUnreadable() {
    server.enqueueBroken(Replies.json(200, "{\"tokens\":{\"access\":{\"token\":\"a b\"}}}"));
    assertThatThrownBy(this::get)
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("access token");
  }

  @Test
  void validateSaysWhatTheServerSays() throws InterruptedException {
    server.enqueue(
        NCentral.tokens("access-1", "refresh-1"),
        Replies.json(200, "{\"message\":\"The token is valid.\"}"));
    TokenValidation validation = ncentral.auth().validate();
    assertThat(validation.message()).contains("The token is valid.");
    assertExchange();
    Sent.to(server)
        .line("GET /api/auth/validate")
        .header("Authorization", "Bearer access-1")
        .withoutBody();
  }

  @Test
  void validateOfRefusedCredentialsIsAnError() {
    server.enqueue(
        NCentral.tokens("access-1", "refresh-1"),
        refused(),
        NCentral.tokens("access-2", "refresh-2"),
        refused());
    assertThatThrownBy(() -> ncentral.auth().validate())
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("code UnauthorizedException");
  }

  @Test
  void aClientWithoutAddressOrTokenIsRefusedWhenBuilding() {
    assertThatThrownBy(() -> NCentralClient.builder().build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("baseUrl");
    assertThatThrownBy(() -> NCentralClient.builder().baseUrl("https://n.example").build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("credentials are missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/api", "/api/"})
  void theAddressOfTheServerMayEndAsItLikes(String end) throws InterruptedException {
    String root = server.url("/").toString().replaceFirst("/$", "");
    server.enqueue(NCentral.tokens("access-1", "refresh-1"), customer());
    NCentral.builder(server, timing)
        .baseUrl(root + end)
        .userApiToken(Secret.of(NCentral.JWT))
        .build()
        .customers()
        .get(CustomerId.of(60));
    assertExchange();
    assertCall("access-1");
  }
}
