package io.tenantry.examples.tags;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.Documented;
import io.tenantry.examples.ninjaone.NinjaOneSystem;
import io.tenantry.examples.tags.Tagged.Ending;
import io.tenantry.ninjaone.model.OrganizationsListOptions;
import io.tenantry.sandbox.Exchange;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.NinjaOrganization;
import io.tenantry.sandbox.Sandbox;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the update leaves behind. Every fifth of the 60 organizations is "premium" and "24x7". */
class TagUpdateTest {
  private static final Selection ALL = new Selection(Set.of(), Set.of(), Optional.empty());
  private static final Selection PREMIUM =
      new Selection(Set.of("premium"), Set.of(), Optional.empty());

  private NinjaOneSystem system;
  private Sandbox sandbox;
  private FakeNinjaOne fake;

  @BeforeEach
  void start() {
    start(Sandbox.builder().ninjaOne(n -> n.organizations(60)).build());
  }

  private void start(Sandbox fakes) {
    system = NinjaOneSystem.of(fakes);
    sandbox = fakes;
    fake = fakes.ninjaOne();
  }

  @AfterEach
  void close() {
    List<String> breaches = Documented.breaches(sandbox);
    system.close();
    assertThat(breaches).isEmpty();
  }

  @Test
  void selectedOrganizationsGetTheTagsAndKeepTheirOthers() {
    TagReport report = update(PREMIUM, Set.of("gold"), Set.of("premium"));

    assertThat(report.good()).isTrue();
    assertThat(report.count(Ending.UPDATED)).isEqualTo(12);
    assertThat(fake.organizations())
        .filteredOn(o -> !o.tags().isEmpty())
        .hasSize(12)
        .extracting(NinjaOrganization::tags)
        .containsOnly(List.of("24x7", "gold"));
    assertThat(writes()).hasSize(12);
  }

  @Test
  void secondUpdateWritesNothing() {
    update(ALL, Set.of("gold"), Set.of());
    fake.forgetRequests();

    TagReport report = update(ALL, Set.of("gold"), Set.of());

    assertThat(writes()).isEmpty();
    assertThat(report.count(Ending.UNCHANGED)).isEqualTo(60);
  }

  @Test
  void conditionsAreAllMet() {
    Selection selection = new Selection(Set.of(), Set.of("24x7"), Optional.of("PARTNERS"));

    update(selection, Set.of("gold"), Set.of());

    assertThat(fake.organizations())
        .filteredOn(o -> o.tags().contains("gold"))
        .isNotEmpty()
        .allSatisfy(o -> assertThat(o.name()).contains("Partners"))
        .allSatisfy(o -> assertThat(o.tags()).doesNotContain("24x7"));
  }

  @Test
  void tagsThatAreAcceptedButDroppedAreReported() {
    close();
    start(Sandbox.builder().ninjaOne(n -> n.organizations(3).observedForm()).build());

    TagReport report = update(ALL, Set.of("gold"), Set.of());

    assertThat(report.good()).isFalse();
    assertThat(report.count(Ending.NOT_KEPT)).isEqualTo(3);
    assertThat(report.lines().get(0))
        .startsWith("  not kept: ")
        .endsWith("(1): accepted, but afterwards NinjaOne has []");
  }

  @Test
  void writeWithLostResponseThatTookEffectCountsAsDone() {
    fake.misbehave().applyButRespond502(2).applyButDropResponse(1);

    TagReport report = update(PREMIUM, Set.of("gold"), Set.of());

    assertThat(report.count(Ending.UPDATED)).isEqualTo(12);
    assertThat(writes()).hasSize(12);
  }

  @Test
  void refusalOfOneStopsNoOther() {
    afterTheList(() -> fake.misbehave().failNext(1, 403));

    TagReport report = update(PREMIUM, Set.of("gold"), Set.of());

    assertThat(report.count(Ending.UPDATED)).isEqualTo(11);
    assertThat(report.count(Ending.FAILED)).isEqualTo(1);
    assertThat(report.lines().get(0)).startsWith("  failed: ").contains("403", "planned failure");
    assertThat(fake.organizations()).filteredOn(o -> o.tags().contains("gold")).hasSize(11);
  }

  @Test
  void onlyTheFirstTwentyFailuresAreShown() {
    afterTheList(() -> fake.misbehave().failNext(25, 400));

    List<String> lines = update(ALL, Set.of("gold"), Set.of()).lines();

    assertThat(lines).hasSize(22).contains("  … and 5 more");
    assertThat(lines.get(21))
        .isEqualTo(
            "Tag update: 60 organizations selected,"
                + " 35 updated, 0 unchanged, 0 not kept, 25 failed");
  }

  private TagReport update(Selection selection, Set<String> add, Set<String> remove) {
    OrganizationsListOptions everything = OrganizationsListOptions.builder().build();
    TagUpdate update =
        new TagUpdate(system.client(), everything, selection, new TagChange(add, remove));
    return update.run(update.selected());
  }

  private List<Exchange> writes() {
    return fake.requests().stream().filter(request -> request.method().equals("PATCH")).toList();
  }

  /** Does something once, when the first list has been read. */
  private void afterTheList(Runnable action) {
    fake.onExchange(
        exchange -> {
          boolean last = exchange.responseBody().contains("\"hasNextPage\":false");
          if (exchange.path().endsWith("/organizations") && last) {
            fake.onExchange(next -> {});
            action.run();
          }
        });
  }
}
