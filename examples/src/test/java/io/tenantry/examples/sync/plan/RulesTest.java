package io.tenantry.examples.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What makes an account differ from its customer. No network. */
class RulesTest {
  private static final Rules RULES =
      new Rules("Main office", Map.of("1", "100"), EnumSet.allOf(Reach.class));
  private static final Optional<String> PARK = Optional.of("1172 Park Avenue");

  @Test
  void accountWithoutAnyPlaceNeedsOne() {
    assertThat(changes(Optional.empty()))
        .containsExactly(new Change.AddPlace("Main office", Optional.empty()));
  }

  @Test
  void anyPlaceWillDoForACustomerWithoutAddress() {
    assertThat(changes(Optional.empty(), place("3", "Headquarters", Optional.empty()))).isEmpty();
  }

  @Test
  void anyPlaceAtTheAddressWillDo() {
    assertThat(changes(PARK, place("3", "Headquarters", PARK))).isEmpty();
  }

  @Test
  void ownPlaceMovesToTheAddress() {
    assertThat(changes(PARK, place("3", "Main office", Optional.of("Old Street"))))
        .containsExactly(new Change.MovePlace("3", Optional.of("Old Street"), "1172 Park Avenue"));
  }

  @Test
  void placesOfOtherNamesStayWhereTheyAre() {
    assertThat(changes(PARK, place("3", "Headquarters", Optional.of("Old Street"))))
        .containsExactly(new Change.AddPlace("Main office", PARK));
  }

  @Test
  void addressThatTheDirectoryDoesNotHaveIsNotRemoved() {
    assertThat(changes(Optional.empty(), place("3", "Main office", PARK))).isEmpty();
  }

  @Test
  void policiesOfOtherRolesStay() {
    Account account =
        new Account(
            "7",
            "A",
            Optional.of("1"),
            List.of(place("3", "Main office", Optional.empty())),
            Map.of("1", "99", "5", "500"));

    assertThat(RULES.changes(customer(Optional.empty()), account))
        .containsExactly(
            new Change.MapPolicies(Map.of("1", "99", "5", "500"), Map.of("1", "100", "5", "500")));
  }

  private static List<Change> changes(Optional<String> address, Place... places) {
    Account account = new Account("7", "A", Optional.of("1"), List.of(places), Map.of("1", "100"));
    return RULES.changes(customer(address), account);
  }

  private static Customer customer(Optional<String> address) {
    return new Customer("1", "A", false, address);
  }

  private static Place place(String id, String name, Optional<String> address) {
    return new Place(id, name, address);
  }
}
