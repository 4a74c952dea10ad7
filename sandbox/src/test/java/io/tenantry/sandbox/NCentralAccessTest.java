package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NCentralAccessTest {
  private static final String AUTHENTICATE = "/api/auth/authenticate";
  private static final String REFRESH = "/api/auth/refresh";
  private static final String VALIDATE = "/api/auth/validate";

  @RegisterExtension final Sandbox sandbox = Sandbox.builder().build();

  private FakeNCentral fake() {
    return sandbox.nCentral();
  }

  private HttpResponse<String> exchanged() {
    return bearer(fake().jwt()).post(AUTHENTICATE, "");
  }

  private Wire bearer(String token) {
    return new Wire(fake().url()).with("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> refreshed(String refreshToken) {
    return new Wire(fake().url()).text(REFRESH, refreshToken);
  }

  @Test
  void jwtIsExchangedForTheTokensOfTheDocument() {
    HttpResponse<String> answer = exchanged();
    JsonObject body = Wire.object(answer);
    assertThat(body.keySet()).containsExactly("tokens", "refresh", "validate");
    assertThat(body.get("refresh").getAsString()).isEqualTo(REFRESH);
    JsonObject tokens = body.getAsJsonObject("tokens");
    JsonObject access = tokens.getAsJsonObject("access");
    assertThat(access.keySet()).containsExactly("token", "type", "expirySeconds");
    assertThat(access.get("expirySeconds").getAsInt()).isEqualTo(3600);
    assertThat(tokens.getAsJsonObject("refresh").toString())
        .contains("\"type\":\"Body\",\"expirySeconds\":90000");
    assertThat(bearer(Wire.tokens(answer).access()).get(VALIDATE).body())
        .isEqualTo("{\"message\":\"The token is valid.\"}");
  }

  @Test
  void jwtItselfOpensNothingAndAWrongOneIsRefused() {
    assertThat(bearer(fake().jwt()).get("/api/customers").statusCode()).isEqualTo(401);
    HttpResponse<String> refused = bearer("wrong").post(AUTHENTICATE, "");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(Wire.object(refused).get("message").getAsString())
        .matches("\\[ID=\\w+] UNAUTHORIZED: UnauthorizedException: .*");
    assertThat(new Wire(fake().url()).get(VALIDATE).statusCode()).isEqualTo(401);
  }

  @Test
  void refreshGivesTwoNewTokensAndVoidsTheOneItTook() {
    Wire.Pair first = Wire.tokens(exchanged());
    Wire.Pair second = Wire.tokens(refreshed(first.refresh()));
    assertThat(List.of(second.access(), second.refresh()))
        .doesNotContain(first.access(), first.refresh());
    assertThat(bearer(second.access()).get(VALIDATE).statusCode()).isEqualTo(200);
    assertThat(refreshed(first.refresh()).statusCode()).isEqualTo(401);
    assertThat(refreshed(second.refresh()).statusCode()).isEqualTo(200);
  }

  @Test
  void refreshTokenIsTakenAsBareTextOnly() {
    String token = Wire.tokens(exchanged()).refresh();
    Wire central = new Wire(fake().url());
    String json = "{\"refresh_token\":\"" + token + "\"}";
    assertThat(central.post(REFRESH, json).statusCode()).isEqualTo(415);
    assertThat(central.text(REFRESH, json).statusCode()).isEqualTo(401);
    assertThat(central.text(REFRESH, token).statusCode()).isEqualTo(200);
  }

  @Test
  void expiryLeavesTheRefreshTokenAndARebootLeavesNothing() {
    Wire.Pair tokens = Wire.tokens(exchanged());
    fake().expireTokens();
    assertThat(bearer(tokens.access()).get(VALIDATE).statusCode()).isEqualTo(401);
    Wire.Pair next = Wire.tokens(refreshed(tokens.refresh()));
    fake().reboot();
    assertThat(bearer(next.access()).get(VALIDATE).statusCode()).isEqualTo(401);
    assertThat(refreshed(next.refresh()).statusCode()).isEqualTo(401);
    assertThat(exchanged().statusCode()).isEqualTo(200);
  }

  @Test
  void secretsThatCameInAndWentOutAreKnown() {
    String refresh = Wire.tokens(exchanged()).refresh();
    refreshed(refresh);
    assertThat(fake().secretsSeen()).contains("Bearer " + fake().jwt(), refresh);
    assertThat(fake().tokensIssued()).hasSize(2);
    assertThat(fake().refreshTokensIssued()).hasSize(2).contains(refresh);
  }
}
