package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChaosTest {
  private static final int WRITES = 400;

  @RegisterExtension
  final Sandbox sandbox = Sandbox.builder().ninjaOne(NinjaOneSetup::observedForm).build();

  private static List<Integer> statuses(int calls, Function<Integer, HttpResponse<String>> call) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      statuses.add(call.apply(i).statusCode());
    }
    return statuses;
  }

  private static Map<Integer, Long> counted(List<Integer> statuses) {
    return statuses.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
  }

  private static String named(String member, int i) {
    return "{\"%s\":\"chaos %d\",\"contactFirstName\":\"a\",\"contactLastName\":\"b\"}"
        .formatted(member, i);
  }

  private List<Integer> createOrganizations(Sandbox in) {
    Wire jumpCloud = Wire.to(in.jumpCloud());
    return statuses(
        WRITES, i -> jumpCloud.post("/organizations", "{\"name\":\"chaos " + i + "\"}"));
  }

  @Test
  void someWritesReturn502AfterTakingEffectAndSomeRequestsAreThrottled() {
    sandbox.chaos(11);
    Map<Integer, Long> seen = counted(createOrganizations(sandbox));
    assertThat(seen.keySet()).containsExactlyInAnyOrder(201, 429, 502);
    assertThat(seen.get(502)).isBetween(5L, 50L);
    assertThat(seen.get(429)).isBetween(1L, 25L);
    assertThat(sandbox.jumpCloud().organizations()).hasSize((int) (WRITES - seen.get(429)));
  }

  @Test
  void sameSeedGivesTheSameFailures() {
    List<Integer> here = createOrganizations(sandbox.chaos(11));
    try (Sandbox again = Sandbox.builder().build().start().chaos(11)) {
      assertThat(createOrganizations(again)).isEqualTo(here);
    }
    try (Sandbox other = Sandbox.builder().build().start().chaos(12)) {
      assertThat(createOrganizations(other)).isNotEqualTo(here);
    }
  }

  @Test
  void everyVendorExpiresTokensAndReturns502ForWrites() {
    sandbox.chaos(3);
    Wire central = Wire.to(sandbox.nCentral());
    Wire ninja = Wire.to(sandbox.ninjaOne());
    List<Integer> centralSaw =
        statuses(
            WRITES, i -> central.post("/api/service-orgs/50/customers", named("customerName", i)));
    List<Integer> ninjaSaw =
        statuses(WRITES, i -> ninja.post("/v2/organizations", named("name", i)));
    assertThat(centralSaw).contains(201, 401, 429, 502);
    assertThat(ninjaSaw).contains(200, 401, 429, 502);
    assertThat(sandbox.nCentral().customers()).hasSize(97);
  }

  @Test
  void calmEndsIt() {
    sandbox.chaos(3).calm();
    assertThat(counted(createOrganizations(sandbox))).containsOnlyKeys(201);
  }
}
