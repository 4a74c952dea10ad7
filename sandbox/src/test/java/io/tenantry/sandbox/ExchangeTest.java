package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExchangeTest {
  @RegisterExtension
  final Sandbox sandbox = Sandbox.builder().directory(d -> d.organizations(30)).build();

  @Test
  void exchangeKeepsRequestAndResponseAsSent() {
    Wire.to(sandbox.directory()).get("/organizations?name=a%2Cb&fields=id,name");
    Exchange seen = sandbox.directory().requests().get(0);
    assertThat(seen.method()).isEqualTo("GET");
    assertThat(seen.path()).isEqualTo("/v1/organizations");
    assertThat(seen.query()).isEqualTo("name=a%2Cb&fields=id,name");
    assertThat(seen.parameter("name")).contains("a,b");
    assertThat(seen.header("x-xurrent-account")).contains("widget");
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.responseBody()).isEqualTo("[]");
    assertThat(seen.responseHeaders()).containsKey("content-type");
    assertThat(seen).hasToString("GET /v1/organizations -> 200");
  }

  @Test
  void listenerSeesEachExchangeAndMayMoveRowsBetweenPages() {
    List<Exchange> heard = Collections.synchronizedList(new ArrayList<>());
    sandbox.directory().onExchange(heard::add);
    Wire directory = Wire.to(sandbox.directory());
    String next = Wire.next(directory.get("/organizations?per_page=10&sort=name"));
    sandbox.directory().onExchange(exchange -> sandbox.directory().add("zzzz"));
    directory.get(String.valueOf(next));
    assertThat(heard).hasSize(2);
    assertThat(sandbox.directory().organizations()).hasSize(31);
  }

  @Test
  void manyThreadsAreServedAtOnce() {
    Wire ninja = Wire.to(sandbox.ninjaOne());
    IntStream.range(0, 200)
        .parallel()
        .forEach(i -> ninja.post("/v2/organizations", "{\"name\":\"n" + i % 100 + "\"}"));
    assertThat(sandbox.ninjaOne().organizations())
        .hasSize(100)
        .extracting(NinjaOrganization::name)
        .doesNotHaveDuplicates();
    assertThat(sandbox.ninjaOne().connections()).isPositive();
    assertThat(sandbox.ninjaOne().requests()).hasSize(201);
    sandbox.ninjaOne().forgetRequests();
    assertThat(sandbox.ninjaOne().requests()).isEmpty();
  }
}
