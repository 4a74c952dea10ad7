package io.tenantry.core.internal.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.spi.TokenRequest;
import io.tenantry.core.json.DriftEvent;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private static final HttpUrl URL = HttpUrl.get("https://acme.example/token");

  private static Redaction signed(String header, String value) {
    return Redaction.ofHeaders(Map.of(header, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b+c\"d\\e",
        "a%2Fb%2Bc%22d%5Ce",
        "a/b+c\\\"d\\\\e",
        "a\\/b+c\\\"d\\\\e",
      })
  void everyFormOfASecretIsHidden(String form) {
    Redaction redaction = signed("x-api-key", "a/b+c\"d\\e");
    assertThat(redaction.of("key " + form + "!")).isEqualTo("key [hidden]!");
  }

  @Test
  void aTokenIsHiddenWithoutItsScheme() {
    assertThat(signed("Authorization", "Bearer abcdef").of("Bearer abcdef, abcdef"))
        .isEqualTo("Bearer [hidden], [hidden]");
  }

  @Test
  void theSecretWithinBasicAuthenticationIsHidden() {
    String pair =
        Base64.getEncoder().encodeToString("id:pass:word".getBytes(StandardCharsets.UTF_8));
    Redaction redaction = signed("Authorization", "Basic " + pair);
    assertThat(redaction.of("of id pass:word in " + pair)).isEqualTo("of id [hidden] in [hidden]");
    assertThat(signed("Authorization", "Basic ???").of("x ??? y")).isEqualTo("x ??? y");
  }

  @Test
  void aFormIsHiddenSaveWhatItSaysOpenly() {
    TokenRequest request =
        new TokenRequest(
            URL,
            Map.of(),
            Map.of(
                "grant_type", "client_credentials",
                "scope", "monitoring management",
                "client_secret", "hush-hush"));
    assertThat(Redaction.of(request).of("client_credentials monitoring management hush-hush"))
        .isEqualTo("client_credentials monitoring management [hidden]");
  }

  @Test
  void aTextIsHidden() {
    Redaction redaction = Redaction.of(TokenRequest.text(URL, Secret.of("refresh-1")));
    assertThat(redaction.of("no refresh-1")).isEqualTo("no [hidden]");
  }

  @Test
  void shortValuesAreNotRedacted() {
    assertThat(signed("k", "abc").of("abc")).isEqualTo("abc");
    assertThat(signed("k", "abcd").of("abcd")).isEqualTo("[hidden]");
  }

  @Test
  void anExcerptThatEndsWithinASecretKeepsNothingOfIt() {
    Redaction redaction = signed("x-api-key", "0123456789");
    assertThat(redaction.of("key 012345678…")).isEqualTo("key [hidden]…");
    assertThat(redaction.of("key 01234567…, key 0123456…"))
        .isEqualTo("key [hidden]…, key 0123456…");
    assertThat(redaction.of("key 012345678")).isEqualTo("key 012345678");
  }

  @Test
  void eventContainsNoSecrets() {
    Redaction redaction = signed("x-api-key", "0123456789");
    DriftEvent event =
        new DriftEvent(
            "Acme", "x.get", "$.0123456789", DriftEvent.Kind.WRONG_TYPE, "is 0123456789");
    assertThat(redaction.of(event))
        .isEqualTo(
            new DriftEvent(
                "Acme", "x.get", "$.[hidden]", DriftEvent.Kind.WRONG_TYPE, "is [hidden]"));
  }

  @Test
  void aRequestWithoutCredentialsHidesNothing() {
    Redaction redaction = Redaction.ofHeaders(Map.of());
    assertThat(redaction.of("any text")).isEqualTo("any text");
  }

  @Test
  void exceptionWithSecretIsReplacedByRedactedOne() {
    Redaction redaction = signed("x-api-key", "abcdef");
    IOException clean = new ProtocolException("Unexpected status line");
    IOException dirty = new ProtocolException("Unexpected status line: abcdef");
    IOException below = new IOException("outer", dirty);

    assertThat(redaction.quiet(clean)).isSameAs(clean);
    assertThat(redaction.quiet(dirty)).hasMessage("Unexpected status line: [hidden]").hasNoCause();
    assertThat(redaction.quiet(below)).hasMessage("outer").hasNoCause();
  }

  @Test
  void itPrintsNoSecret() {
    assertThat(signed("x-api-key", "abcdef")).hasToString("Redaction[1]");
  }
}
