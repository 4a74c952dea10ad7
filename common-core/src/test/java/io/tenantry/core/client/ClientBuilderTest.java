package io.tenantry.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.client.spi.RegionalBuilder;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.http.Acme;
import io.tenantry.core.http.OpenResponses;
import java.util.Map;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a vendor's builder has from ours. */
class ClientBuilderTest {
  @StartStop private final MockWebServer api = new MockWebServer();
  @StartStop private final MockWebServer tokens = new MockWebServer();

  /** A vendor with regions and two kinds of credentials. */
  private static final class Regional extends RegionalBuilder<Regional, ApiInvoker> {
    Regional() {
      super(Acme.VENDOR, "region(AcmeRegion.EAST)");
    }

    Regional region(MockWebServer api, MockWebServer tokens) {
      return region(api.url("/api").toString(), tokens.url("/region").toString());
    }

    Regional clientOf(String id, String secret) {
      return client(id, Secret.of(secret));
    }

    Regional fromEnvironment() {
      return fromEnvironment("ACME_KEY", "ACME_ID", "ACME_SECRET");
    }

    @Override
    protected Credentials ofKey(SecretSource key) {
      return BearerToken.of(key);
    }

    @Override
    protected Credentials ofClient(ClientCredentials.Builder client) {
      return client.build();
    }

    @Override
    protected ApiInvoker create(ApiInvoker caller) {
      return OpenResponses.watched(caller);
    }
  }

  private void answerTokenAndCall() {
    tokens.enqueue(Acme.json("{\"access_token\":\"of-client\",\"expires_in\":3600}"));
    api.enqueue(Acme.json("1"));
  }

  private String authorization() throws InterruptedException {
    return api.takeRequest().getHeaders().get("Authorization");
  }

  @Test
  void missingBaseUrlIsReportedWithRemedy() {
    assertThatThrownBy(() -> new Acme.Builder().label("east").credentials(Acme.bearer()).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("Acme [east]: baseUrl is missing. Call baseUrl(");
  }

  @Test
  void malformedBaseUrlIsReportedWithItsValueAndTheClient() {
    assertThatThrownBy(() -> at("ninja.example.com").build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "Acme [east]: baseUrl \"ninja.example.com\" is not an absolute http(s) URL, for example https://api.example.com/v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://me:s3cr3t@a.example", "a.example?token=s3cr3t", "a.example#s3cr3t"})
  void malformedBaseUrlThatMayHoldASecretIsNotPrinted(String url) {
    assertThatThrownBy(() -> at(url).build())
        .hasMessage(
            "Acme [east]: baseUrl is not an absolute http(s) URL, for example https://api.example.com/v1");
  }

  private static Acme.Builder at(String url) {
    return new Acme.Builder().label("east").credentials(Acme.bearer()).baseUrl(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example", " https://a.example/ ", "https://a.example/api/v2/"})
  void addressMayEndInWhatTheVendorAddsItself(String url) {
    assertThat(new Acme.Builder().rootOf(url, "/", "/v2", "/api")).isEqualTo("https://a.example");
  }

  @Test
  void regionKnowsWhereTokensComeFrom() throws Exception {
    answerTokenAndCall();
    try (ApiInvoker caller = new Regional().region(api, tokens).clientOf("id", "secret").build()) {
      Acme.get(caller);
    }
    assertThat(tokens.takeRequest().getTarget()).isEqualTo("/region");
    assertThat(authorization()).isEqualTo("Bearer of-client");
  }

  @Test
  void givenTokenUrlWinsOverTheRegionsWhateverIsCalledFirst() throws Exception {
    answerTokenAndCall();
    String own = tokens.url("/own").toString();
    Regional builder = new Regional().tokenUrl(own).clientOf("id", "secret").region(api, tokens);
    try (ApiInvoker caller = builder.build()) {
      Acme.get(caller);
    }
    assertThat(tokens.takeRequest().getTarget()).isEqualTo("/own");
  }

  @Test
  void baseUrlBesideARegionIsRefused() {
    Regional builder =
        new Regional()
            .clientOf("id", "secret")
            .region(api, tokens)
            .baseUrl(api.url("/api").toString());
    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("Acme: ")
        .hasMessageContaining("region(…) and baseUrl(…) must not be combined")
        .hasMessageEndingWith(". Call one of them");
  }

  @Test
  void keyOfTheEnvironmentGoesBeforeItsClient() throws Exception {
    api.enqueue(Acme.json("1"));
    Map<String, String> variables =
        Map.of("ACME_KEY", "of-key", "ACME_ID", "id", "ACME_SECRET", "secret");
    Regional builder = new Regional().fromEnvironment().environment(variables::get);
    try (ApiInvoker caller = builder.region(api, tokens).build()) {
      Acme.get(caller);
    }
    assertThat(authorization()).isEqualTo("Bearer of-key");
    assertThat(tokens.getRequestCount()).isZero();
  }

  @Test
  void environmentWithoutAKeyGivesItsClient() throws Exception {
    answerTokenAndCall();
    Map<String, String> variables = Map.of("ACME_ID", "id", "ACME_SECRET", "secret");
    Regional builder = new Regional().fromEnvironment().environment(variables::get);
    try (ApiInvoker caller = builder.region(api, tokens).build()) {
      Acme.get(caller);
    }
    assertThat(authorization()).isEqualTo("Bearer of-client");
  }

  @Test
  void missingVariablesAreNamedInTheException() {
    Regional builder = new Regional().fromEnvironment().environment(name -> null);
    assertThatThrownBy(() -> builder.region(api, tokens).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("ACME_KEY")
        .hasMessageContaining("ACME_ID");
  }
}
