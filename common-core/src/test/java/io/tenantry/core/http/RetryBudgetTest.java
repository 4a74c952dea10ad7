package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.http.Threads.Running;
import io.tenantry.core.internal.call.RetryAccounts;
import io.tenantry.core.internal.call.RetryAccounts.Account;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryBudgetTest {
  private final FakeTiming timing = new FakeTiming();
  private final RetryAccounts shared = new RetryAccounts(RetryBudget.DEFAULT, timing);
  private final RetryAccounts unshared = new RetryAccounts(RetryBudget.UNLIMITED, timing);

  /** Calls that fail as often as they may be repeated, three times each; how often they were. */
  private static int outage(Account client, int calls) {
    int repetitions = 0;
    for (int call = 0; call < calls; call++) {
      client.payIn();
      repetitions += take(client, 3);
    }
    return repetitions;
  }

  private static int take(Account client, int most) {
    int taken = 0;
    while (taken < most && client.takeOut().isEmpty()) {
      taken++;
    }
    return taken;
  }

  @Test
  void outageOfAThousandCallsMeansAHundredAndTenRepetitionsAtMost() {
    assertThat(outage(unshared.open(RetryBudget.DEFAULT), 1000)).isBetween(105, 110);
  }

  @Test
  void retriesThatSucceedAreReturned() {
    Account client = shared.open(RetryBudget.DEFAULT);

    for (int call = 0; call < 1_000; call++) {
      client.payIn();
      assertThat(client.takeOut()).as("call %d", call).isEmpty();
      client.payBack(1);
    }
  }

  @Test
  void returnedRetriesNeverExceedTheReserve() {
    Account client = unshared.open(RetryBudget.DEFAULT);
    client.payBack(1_000);

    assertThat(take(client, 1_000)).isEqualTo(10);
  }

  @Test
  void longPeaceBeforeAnOutageDoesNotAddToIt() {
    Account client = unshared.open(RetryBudget.DEFAULT);
    IntStream.range(0, 100_000).forEach(call -> client.payIn());

    assertThat(outage(client, 1000)).isBetween(105, 110);
  }

  @Test
  void outageOfAllClientsTogetherIsBoundedByTheTransport() {
    List<Account> clients =
        Stream.generate(() -> shared.open(RetryBudget.DEFAULT)).limit(100).toList();

    int repetitions = 0;
    for (int round = 0; round < 10; round++) {
      repetitions += clients.stream().mapToInt(client -> outage(client, 1)).sum();
    }

    assertThat(repetitions).isBetween(100, 110);
  }

  @Test
  void clientLeavesAsMuchOfTheSharedReserveAsItTook() {
    assertThat(take(shared.open(RetryBudget.DEFAULT), 100)).isEqualTo(5);
    assertThat(take(shared.open(RetryBudget.DEFAULT), 100)).isEqualTo(3);
    assertThat(take(shared.open(RetryBudget.DEFAULT), 100)).isEqualTo(1);
    assertThat(take(shared.open(RetryBudget.DEFAULT), 100)).isEqualTo(1);
    assertThat(take(shared.open(RetryBudget.DEFAULT), 100)).isZero();
  }

  @Test
  void callOfAQuietTenantHasAllItsAttemptsWhateverAnOutageOfAnotherTook() {
    Account dead = shared.open(RetryBudget.DEFAULT);
    Account quiet = shared.open(RetryBudget.DEFAULT);
    assertThat(outage(dead, 1000)).isBetween(100, 110);

    assertThat(outage(quiet, 1)).isEqualTo(3);
  }

  @Test
  void tenantWithAFewFailuresIsGrantedEachDuringTheOutageOfAnother() {
    Account dead = shared.open(RetryBudget.DEFAULT);
    Account healthy = shared.open(RetryBudget.DEFAULT);
    int repetitions = 0;

    for (int call = 0; call < 1000; call++) {
      repetitions += outage(dead, 1);
      healthy.payIn();
      if (call % 20 == 0) {
        assertThat(healthy.takeOut()).as("call %d", call).isEmpty();
        repetitions++;
      }
    }

    assertThat(repetitions).isLessThanOrEqualTo(210);
  }

  @Test
  void boundsHoldForManyThreads() throws Exception {
    Account one = shared.open(RetryBudget.DEFAULT);
    Account two = shared.open(RetryBudget.DEFAULT);

    List<Running<Integer>> ones = Threads.start(8, () -> outage(one, 100));
    List<Running<Integer>> twos = Threads.start(8, () -> outage(two, 25));

    assertThat(sum(ones)).isBetween(70, 90);
    assertThat(sum(twos)).isBetween(10, 30);
    assertThat(sum(ones) + sum(twos)).isLessThanOrEqualTo(110);
  }

  private static int sum(List<Running<Integer>> all) throws Exception {
    int sum = 0;
    for (Running<Integer> one : all) {
      sum += one.get();
    }
    return sum;
  }

  @Test
  void callsFillUpWhatRepetitionsTook() {
    Account client = unshared.open(RetryBudget.DEFAULT);
    assertThat(take(client, 100)).isEqualTo(10);

    IntStream.range(0, 9).forEach(call -> client.payIn());
    assertThat(take(client, 100)).isZero();
    client.payIn();
    assertThat(take(client, 100)).isEqualTo(1);
  }

  @Test
  void quietTimeFillsTheReservesAgain() {
    Account client = shared.open(RetryBudget.DEFAULT);
    assertThat(take(client, 100)).isEqualTo(5);

    timing.advance(RetryBudget.QUIET);

    assertThat(take(client, 100)).isEqualTo(5);
  }

  @Test
  void timeWithDeniedRetriesIsNotQuiet() {
    Account client = unshared.open(RetryBudget.DEFAULT);
    take(client, 100);

    for (int minute = 0; minute < 60; minute++) {
      timing.advance(RetryBudget.QUIET.minusNanos(1));
      assertThat(client.takeOut()).isPresent();
    }
  }

  @Test
  void quietOfOneClientDoesNotFillTheReserveOfAnother() {
    Account dead = shared.open(RetryBudget.DEFAULT);
    Account quiet = shared.open(RetryBudget.DEFAULT);
    take(dead, 100);
    timing.advance(Duration.ofMinutes(6));
    take(dead, 100);
    timing.advance(Duration.ofMinutes(6));

    assertThat(take(quiet, 1)).isEqualTo(1);
    assertThat(take(dead, 100)).isZero();
  }

  @Test
  void deniedRetryReportsWhichBudgetIsExhausted() {
    Account alone = unshared.open(new RetryBudget(0.5, 1));
    take(alone, 1);
    Account dead = shared.open(RetryBudget.DEFAULT);
    take(dead, 5);

    assertThat(alone.takeOut())
        .contains("the client's retry budget is used up: RetryBudget[0.5 per call, 1 in reserve]");
    assertThat(dead.takeOut())
        .contains(
            "the transport's retry budget is used up: RetryBudget[0.1 per call, 10 in reserve]");
  }

  @Test
  void denialTakesNothingOutOfTheOtherBudget() {
    RetryAccounts small = new RetryAccounts(new RetryBudget(0, 1), timing);
    Account client = small.open(RetryBudget.DEFAULT);
    assertThat(take(client, 100)).isEqualTo(1);

    timing.advance(RetryBudget.QUIET);

    assertThat(take(client, 100)).isEqualTo(1);
  }

  @Test
  void budgetWithoutAReserveSavesUpForOneRepetition() {
    Account client = unshared.open(new RetryBudget(0.5, 0));
    assertThat(take(client, 1)).isZero();

    IntStream.range(0, 10).forEach(call -> client.payIn());

    assertThat(take(client, 100)).isEqualTo(1);
  }

  @Test
  void unlimitedBudgetExceedsAnyPolicy() {
    Account client = unshared.open(RetryBudget.UNLIMITED);

    for (int call = 0; call < 2_000; call++) {
      client.payIn();
      assertThat(take(client, 1000)).isEqualTo(1000);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1000.1, Double.NaN, Double.POSITIVE_INFINITY})
  void shareWithoutSenseIsRefused(double share) {
    assertThatThrownBy(() -> new RetryBudget(share, 10))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("share must be from 0 to 1000, but was " + share);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1_000_001})
  void reserveWithoutSenseIsRefused(int reserve) {
    assertThatThrownBy(() -> new RetryBudget(0.1, reserve))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("reserve must be from 0 to 1000000, but was " + reserve);
  }

  @Test
  void outermostNumbersAreAccepted() {
    assertThat(new RetryBudget(0, 0)).hasToString("RetryBudget[0.0 per call, 0 in reserve]");
    assertThat(new RetryBudget(1000, 1_000_000)).isEqualTo(RetryBudget.UNLIMITED);
  }
}
