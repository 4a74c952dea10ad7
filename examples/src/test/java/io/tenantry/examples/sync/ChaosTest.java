package io.tenantry.examples.sync;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.sync.sandbox.Census;
import io.tenantry.examples.sync.sandbox.Chaos;
import io.tenantry.examples.sync.sandbox.SandboxSystems;
import io.tenantry.examples.sync.sandbox.SandboxSystems.Form;
import io.tenantry.sandbox.JumpCloudOrganization;
import io.tenantry.sandbox.NCentralCustomer;
import io.tenantry.sandbox.NinjaOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lost answers, expired tokens, throttling and a death in the middle, all at once. */
class ChaosTest {

  @ParameterizedTest
  @EnumSource
  void killedSyncThatIsStartedAgainLeavesNoDuplicateAndNothingHalfMade(Form form) {
    List<String> lines = new ArrayList<>();
    try (SandboxSystems systems = SyncCommand.livedIn(300, form)) {
      Set<String> pairs = Census.namesThatAreTwice(systems.sandbox());

      boolean good = new Chaos(SyncCommand.class, systems, lines::add).run();

      assertThat(good).as(String.join("\n", lines)).isTrue();
      assertThat(lines)
          .anyMatch(line -> line.startsWith("Chaos: the program ended with 137 after 30"))
          .contains("Chaos: started again");
      assertThat(lines.get(lines.size() - 1))
          .startsWith("Directory sync: 300 organizations, ")
          .endsWith(", 0 failed");
      assertThat(twice(systems.sandbox().ninjaOne().organizations(), NinjaOrganization::name))
          .isSubsetOf(pairs);
      assertThat(twice(systems.sandbox().jumpCloud().organizations(), JumpCloudOrganization::name))
          .isSubsetOf(pairs);
      List<NCentralCustomer> customers = systems.sandbox().nCentral().customers();
      assertThat(twice(customers, NCentralCustomer::name)).isEmpty();
      assertThat(customers)
          .filteredOn(customer -> customer.externalId() != null)
          .hasSizeGreaterThan(200)
          .allSatisfy(customer -> assertThat(customer.sites()).hasSize(1));
    }
  }

  private static <T> Stream<String> twice(List<T> rows, Function<T, String> name) {
    return rows.stream().collect(groupingBy(name, counting())).entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(entry -> entry.getKey());
  }
}
