package io.tenantry.examples.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.sync.plan.Outcome.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who belongs to whom, and what follows from it. No network. */
class PlanTest {
  private static final Rules RULES =
      new Rules("Main office", Map.of("1", "100"), EnumSet.allOf(Reach.class));

  @Test
  void customerWithoutAccountIsCreated() {
    assertThat(plan(List.of(customer("1", "A")), List.of()).steps())
        .containsExactly(new Step.Create(customer("1", "A"), RULES.newAccount(customer("1", "A"))));
  }

  @Test
  void markGoesBeforeName() {
    Account marked = account("7", "Old", "1");
    Account namesake = account("8", "A", null);

    Plan plan = plan(List.of(customer("1", "A")), List.of(namesake, marked));

    assertThat(plan.steps())
        .containsExactly(
            new Step.Update(
                customer("1", "A"), marked, List.of(new Change.Rename("Old", "A")), ""));
  }

  @Test
  void accountOfExactlyTheNameIsAdopted() {
    Account namesake = account("8", "A", null);

    assertThat(plan(List.of(customer("1", "A")), List.of(namesake)).steps())
        .containsExactly(
            new Step.Update(customer("1", "A"), namesake, List.of(new Change.Mark("1")), ""));
    assertThat(aims(plan(List.of(customer("1", "a")), List.of(namesake))))
        .containsExactly(Kind.CREATED);
  }

  @Test
  void accountThatIsInStepIsLeft() {
    assertThat(aims(plan(List.of(customer("1", "A")), List.of(account("7", "A", "1")))))
        .containsExactly(Kind.UNCHANGED);
  }

  @Test
  void twoAccountsWithOneMarkAreAmbiguous() {
    Plan plan =
        plan(List.of(customer("1", "A")), List.of(account("7", "A", "1"), account("8", "B", "1")));

    assertThat(plan.steps().get(0).line())
        .isEqualTo("? ambiguous \"A\" (directory 1): NinjaOne 7, 8 all carry its id");
    assertThat(aims(plan)).containsExactly(Kind.AMBIGUOUS);
  }

  @Test
  void nameThatADisabledCustomerClaimsTooIsAmbiguous() {
    Customer disabled = new Customer("2", "A", true, Optional.empty());

    assertThat(aims(plan(List.of(customer("1", "A"), disabled), List.of(account("7", "A", null)))))
        .containsExactly(Kind.AMBIGUOUS, Kind.DISABLED);
  }

  @Test
  void disabledNamesakeDoesNotHinderACreation() {
    Customer disabled = new Customer("2", "A", true, Optional.empty());

    assertThat(aims(plan(List.of(customer("1", "A"), disabled), List.of())))
        .containsExactly(Kind.CREATED, Kind.DISABLED);
  }

  @Test
  void nameThatAnotherCustomersAccountKeepsIsImpossible() {
    Plan plan =
        plan(List.of(customer("1", "A"), customer("2", "A")), List.of(account("7", "A", "1")));

    assertThat(aims(plan)).containsExactly(Kind.UNCHANGED, Kind.FAILED);
    assertThat(plan.steps().get(1).line())
        .contains("its name is taken by NinjaOne 7, which belongs to directory 1");
  }

  @Test
  void nameThatIsAboutToBeFreedIsNoObstacle() {
    Plan plan =
        plan(List.of(customer("1", "B"), customer("2", "A")), List.of(account("7", "A", "1")));

    assertThat(aims(plan)).containsExactly(Kind.UPDATED, Kind.CREATED);
  }

  @Test
  void customerWithoutANameIsImpossible() {
    assertThat(aims(plan(List.of(customer("1", " ")), List.of()))).containsExactly(Kind.FAILED);
  }

  @Test
  void onlyTheFirstTwentyWritesAreShown() {
    List<Customer> many = IntStream.range(0, 25).mapToObj(i -> customer("" + i, "C" + i)).toList();

    List<String> lines = plan(many, List.of()).lines();

    assertThat(lines).hasSize(22).endsWith("  … and 5 more");
    assertThat(lines.get(1)).isEqualTo("  + create \"C0\" (directory 0)");
  }

  @Test
  void partOfAPlanKeepsTheStepsOfItsCustomers() {
    Plan plan = plan(List.of(customer("1", "A"), customer("2", "B")), List.of());

    assertThat(plan.only(Set.of("2")).steps()).containsExactly(plan.steps().get(1));
  }

  @Test
  void controlCharactersInNamesDoNotReachTheTerminal() {
    assertThat(customer("1", "A\u001b[2J\nB").title()).isEqualTo("\"A?[2J?B\" (directory 1)");
  }

  private static Plan plan(List<Customer> customers, List<Account> accounts) {
    return Plan.of("NinjaOne", customers, accounts, RULES);
  }

  private static List<Kind> aims(Plan plan) {
    return plan.steps().stream().map(Step::aim).toList();
  }

  private static Customer customer(String id, String name) {
    return new Customer(id, name, false, Optional.empty());
  }

  private static Account account(String id, String name, @Nullable String mark) {
    return new Account(
        id,
        name,
        Optional.ofNullable(mark),
        List.of(new Place("1", "Main office", Optional.empty())),
        Map.of("1", "100"));
  }
}
