package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MisbehaviourTest {
  @RegisterExtension
  final Sandbox sandbox =
      Sandbox.builder()
          .directory(d -> d.organizations(30))
          .ninjaOne(n -> n.organizations(10))
          .build();

  private Wire ninja = new Wire("");
  private Wire directory = new Wire("");

  @BeforeEach
  void connect() {
    ninja = Wire.to(sandbox.ninjaOne());
    directory = Wire.to(sandbox.directory());
  }

  private Misbehaviour misbehave() {
    return sandbox.ninjaOne().misbehave();
  }

  private HttpResponse<String> list() {
    return ninja.get("/v2/organizations");
  }

  private HttpResponse<String> create(String name) {
    return ninja.post("/v2/organizations", "{\"name\":\"" + name + "\"}");
  }

  private boolean exists(String name) {
    return sandbox.ninjaOne().organizations().stream().anyMatch(o -> o.name().equals(name));
  }

  @Test
  void plannedFailuresComeInTheirOrderAndEnd() {
    misbehave().throttleNext(1, Duration.ofSeconds(2)).failNext(1, 503).failNextWithHtml(1, 403);
    HttpResponse<String> throttled = list();
    assertThat(throttled.statusCode()).isEqualTo(429);
    assertThat(throttled.headers().firstValue("Retry-After")).contains("2");
    assertThat(Wire.object(list()).get("resultCode").getAsString()).isEqualTo("FAILURE");
    assertThat(list().body()).startsWith("<html>");
    assertThat(list().statusCode()).isEqualTo(200);
  }

  @Test
  void retryAfterDateIsRelativeToTheResponseDate() {
    misbehave().throttleNextUntil(1, Duration.ofSeconds(90));
    HttpResponse<String> throttled = list();
    assertThat(Duration.between(date(throttled, "Date"), date(throttled, "Retry-After")))
        .isEqualTo(Duration.ofSeconds(90));
  }

  private static ZonedDateTime date(HttpResponse<String> answer, String header) {
    return ZonedDateTime.parse(
        answer.headers().firstValue(header).orElse(""), DateTimeFormatter.RFC_1123_DATE_TIME);
  }

  @Test
  void throttledWriteIsNotDone() {
    misbehave().throttleNext(1);
    assertThat(create("Never").headers().firstValue("Retry-After")).isEmpty();
    assertThat(exists("Never")).isFalse();
  }

  @Test
  void writeTakesEffectDespite502() {
    misbehave().applyButRespond502(1);
    assertThat(list().statusCode()).isEqualTo(200);
    assertThat(create("Done").statusCode()).isEqualTo(502);
    assertThat(exists("Done")).isTrue();
    assertThat(create("Next").statusCode()).isEqualTo(200);
  }

  @Test
  void shareOfWritesTakesEffectDespite502() {
    misbehave().applyButRespond502(0.5, 7);
    int bad = 0;
    for (int i = 0; i < 40; i++) {
      bad += create("share " + i).statusCode() == 502 ? 1 : 0;
      assertThat(exists("share " + i)).isTrue();
    }
    assertThat(bad).isBetween(10, 30);
  }

  @Test
  void bodyIsCutThoughItsLengthIsDeclared() {
    misbehave().cutBodies(1);
    assertThatThrownBy(this::list).isInstanceOf(UncheckedIOException.class);
    assertThat(list().statusCode()).isEqualTo(200);
    List<Exchange> seen = sandbox.ninjaOne().requests();
    assertThat(seen.get(seen.size() - 2).status()).isEqualTo(200);
  }

  @Test
  void connectionIsClosedBeforeOrAfterTheWriteWithoutResponse() {
    misbehave().closeWithoutResponse(1);
    assertThatThrownBy(() -> create("Before")).isInstanceOf(UncheckedIOException.class);
    assertThat(exists("Before")).isFalse();
    misbehave().applyButDropResponse(1);
    assertThatThrownBy(() -> create("After")).isInstanceOf(UncheckedIOException.class);
    assertThat(exists("After")).isTrue();
    List<Exchange> seen = sandbox.ninjaOne().requests();
    assertThat(seen.get(seen.size() - 1).status()).isZero();
  }

  @Test
  void slowBodyComesComplete() {
    misbehave().slowBodies(200, Duration.ofMillis(1)).delayResponses(Duration.ofMillis(1));
    assertThat(Wire.object(list()).getAsJsonArray("organizations")).hasSize(10);
  }

  @Test
  void tokensAreRefusedWhilePlanned() {
    misbehave().failTokens(1, 500);
    Wire tokens = new Wire(sandbox.ninjaOne().tokenUrl());
    assertThat(tokens.form("grant_type=client_credentials").statusCode()).isEqualTo(500);
    assertThat(Wire.token(sandbox.ninjaOne())).isNotEmpty();
  }

  @Test
  void cappedPagesStillLeadToTheEnd() {
    sandbox.directory().misbehave().capPageSize(7);
    assertThat(walk("/organizations?per_page=100")).containsExactly(7, 7, 7, 7, 2);
  }

  @Test
  void emptyPagesLeadOnWithoutLosingRows() {
    sandbox.directory().misbehave().emptyPages(2);
    assertThat(walk("/organizations?per_page=10")).containsExactly(10, 0, 10, 0, 10);
    misbehave().emptyPages(2);
    list();
    JsonObject empty = Wire.object(list());
    assertThat(empty.getAsJsonArray("organizations")).isEmpty();
    assertThat(empty.getAsJsonObject("pageInfo").get("hasNextPage").getAsBoolean()).isTrue();
  }

  @Test
  void repeatedCursorCausesALoop() {
    sandbox.directory().misbehave().repeatCursor();
    String second = Wire.next(directory.get("/organizations?per_page=10"));
    assertThat(second).isNotNull();
    assertThat(Wire.next(directory.get(String.valueOf(second)))).isEqualTo(second);
    misbehave().repeatCursor();
    String cursor = cursor("?pageSize=2");
    assertThat(cursor("?pageSize=2&after=" + cursor)).isEqualTo(cursor);
  }

  private String cursor(String query) {
    return Wire.object(ninja.get("/v2/organizations" + query))
        .getAsJsonObject("pageInfo")
        .get("endCursor")
        .getAsString();
  }

  @Test
  void anyJsonCanBePreparedAsResponse() {
    String error = "{\"error message\":\"core engine\"}";
    misbehave().respondNext(1, 200, error);
    HttpResponse<String> answer = create("Never");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(error);
    assertThat(exists("Never")).isFalse();
  }

  @Test
  void stopForgetsEverythingPlanned() {
    misbehave().failNext(5, 500).cutBodies(3).emptyPages(2).throttle(1, 1).stop();
    assertThat(list().statusCode()).isEqualTo(200);
    assertThat(Wire.object(list()).getAsJsonArray("organizations")).hasSize(10);
  }

  private List<Integer> walk(String first) {
    List<Integer> sizes = new ArrayList<>();
    String page = first;
    while (page != null && sizes.size() < 50) {
      HttpResponse<String> answer = directory.get(page);
      sizes.add(Wire.array(answer).size());
      page = Wire.next(answer);
    }
    return sizes;
  }
}
