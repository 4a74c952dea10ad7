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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\\u002Fb\\u002bc\\u0022d\\u005ce",
        "a\\/b\\u002Bc\\\"d\\\\e",
        "\\u0061\\u002f\\u0062\\u002b\\u0063\\u0022\\u0064\\u005c\\u0065",
        "a\\\\\\/b\\\\u002Bc\\\\\\\"d\\\\\\\\e",
        "a\\x2fb\\x2Bc\\x22d\\x5ce",
        "a%2fb%2bc%22d%5ce",
        "a%2Fb%2bc%22d%5Ce",
        "%61%2F%62%2B%63%22%64%5C%65",
        "a%252Fb%252Bc%2522d%255Ce",
        "a&#47;b&#43;c&quot;d&#92;e",
        "a&#x2f;b&#x2B;c&#34;d&#x005C;e",
        "a&sol;b&plus;c&quot;d&bsol;e",
        "a&amp;sol;b&amp;plus;c&amp;quot;d&amp;bsol;e",
        "YS9iK2MiZFxl",
        "612f622b6322645c65",
        "612F622B6322645C65",
      })
  void aSecretIsHiddenInEveryEncoding(String form) {
    Redaction redaction = signed("x-api-key", "a/b+c\"d\\e");
    assertThat(redaction.of("key " + form + "!")).isEqualTo("key [hidden]!");
    assertThat(redaction.of("{\"message\":\"" + form + "\"}"))
        .isEqualTo("{\"message\":\"[hidden]\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "u", "us", "use", "user:", "some user:"})
  void aSecretIsHiddenInBase64AtEveryOffset(String before) {
    String secret = "pl>nted?se~ret";
    Redaction redaction = signed("x-api-key", secret);
    for (String after : new String[] {"", "x", "xy", "xyz"}) {
      byte[] bytes = (before + secret + after).getBytes(StandardCharsets.UTF_8);
      for (Base64.Encoder encoder :
          new Base64.Encoder[] {
            Base64.getEncoder(), Base64.getUrlEncoder(), Base64.getEncoder().withoutPadding()
          }) {
        String encoded = encoder.encodeToString(bytes);
        String clean = redaction.of("is " + encoded + " bad");
        assertThat(clean).startsWith("is ").contains("[hidden]").endsWith(" bad");
        String rest =
            clean.substring(3, clean.length() - 4).replace("[hidden]", "").replace("=", "");
        assertThat(rest.length())
            .isLessThanOrEqualTo(((before.length() + after.length()) * 8 + 5) / 6);
      }
    }
  }

  @Test
  void aSecretOfOtherAlphabetsIsHiddenInItsEncodings() {
    Redaction redaction = signed("x-api-key", "schlüssel€\uD83D\uDE00 x".replace(" x", ""));
    assertThat(
            redaction.of(
                "schl%C3%BCssel%E2%82%AC%F0%9F%98%80 schl\\u00fcssel\\u20AC\\ud83d\\uDE00"
                    + " schl&#252;ssel&#8364;&#128512;"))
        .isEqualTo("[hidden] [hidden] [hidden]");
  }

  @Test
  void aSecretThatLooksEscapedIsHidden() {
    Redaction redaction = signed("x-api-key", "100%25/a\\u0041");
    assertThat(redaction.of("100%25/a\\u0041, 100%25\\/a\\\\u0041, 100%2525%2Fa%5Cu0041"))
        .isEqualTo("[hidden], [hidden], [hidden]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01234567%38…",
        "01234567%3…",
        "01234567%…",
        "0123456\\u0037\\u00…",
        "012345678\\…"
      })
  void anExcerptThatEndsWithinAnEscapeKeepsNothingOfTheSecret(String cut) {
    assertThat(signed("x-api-key", "0123456789\"").of("key " + cut)).isEqualTo("key [hidden]…");
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
  void aFailureWithASecretInASuppressedOneGivesWay() {
    Redaction redaction = signed("x-api-key", "abc+def");
    IOException outer = new IOException("outer", new IOException("inner"));
    outer.getCause().addSuppressed(new IllegalStateException("abc%2bdef"));
    assertThat(redaction.of(outer)).isNull();
    assertThat(redaction.quiet(outer)).hasMessage("outer").hasNoCause().hasNoSuppressedExceptions();
  }

  @Test
  void aCircleOfCausesIsNoObstacle() {
    IOException one = new IOException("one");
    one.initCause(new IOException("two", one));
    assertThat(signed("x-api-key", "abcdef").of(one)).isSameAs(one);
  }

  @Test
  void itPrintsNoSecret() {
    assertThat(signed("x-api-key", "abcdef")).hasToString("Redaction[1]");
  }
}
