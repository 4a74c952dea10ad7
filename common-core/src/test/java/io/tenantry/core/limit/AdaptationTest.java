package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptationTest {
  private static final LimitKey KEY = new LimitKey("acme", "t", LimitKey.ACCOUNT);
  private static final Ask ASK = new Ask(KEY, Limits.NONE, Duration.ofDays(9));
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestClock clock = new TestClock();
  private final RateLimiter limiter = RateLimiter.inMemory(clock);

  private Lease take() {
    Decision decision = limiter.tryAcquire(ASK);
    assertThat(decision).isInstanceOf(Granted.class);
    return ((Granted) decision).lease();
  }

  private Denied denied() {
    Decision decision = limiter.tryAcquire(ASK);
    assertThat(decision).isInstanceOf(Denied.class);
    return (Denied) decision;
  }

  /** So many accepted calls, then a refused one. */
  private void refusedAfter(int accepted, Duration pause) {
    for (int i = 0; i < accepted; i++) {
      take().close();
    }
    Lease refused = take();
    limiter.penalize(KEY, pause);
    refused.close();
  }

  private void assertNextIn(Duration wait) {
    Denied denied = denied();
    assertThat(denied.reason()).isEqualTo(WaitReason.PACE);
    assertThat(denied.retryIn()).isEqualTo(wait);
  }

  @Test
  void nothingIsSentDuringThePause() {
    refusedAfter(0, SECOND);
    assertThat(denied().retryIn()).isEqualTo(SECOND);
    assertThat(denied().reason()).isEqualTo(WaitReason.PAUSE);
    clock.pass(SECOND.minusNanos(1));
    assertThat(denied().retryIn()).isEqualTo(Duration.ofNanos(1));
    clock.pass(Duration.ofNanos(1));
    take();
  }

  @Test
  void afterwardsOneCallRunsAtATime() {
    refusedAfter(20, SECOND);
    clock.pass(SECOND);
    Lease only = take();
    clock.pass(SECOND);

    assertThat(denied().reason()).isEqualTo(WaitReason.CONCURRENCY);
    only.close();
    take();
  }

  @Test
  void paceIsThreeQuartersOfWhatWasAcceptedInThePauseAndBeforeIt() {
    refusedAfter(15, Duration.ofSeconds(9));
    clock.pass(Duration.ofSeconds(9));
    take().close();

    assertNextIn(Duration.ofMillis(800)); // 15 calls in 9 s, and a third more
    clock.pass(Duration.ofMillis(800));
    take().close();
    assertNextIn(Duration.ofMillis(800));
  }

  @Test
  void bestRateOfAllTheTimesUpToThe429IsTaken() {
    take().close();
    clock.pass(Duration.ofSeconds(59));
    refusedAfter(6, Duration.ofSeconds(9));
    clock.pass(Duration.ofSeconds(9));
    take().close();

    assertNextIn(Duration.ofSeconds(2)); // 6 in 9 s, not 7 in 68 s
  }

  @Test
  void callsOfMoreThanAMinuteAgoProveNothing() {
    for (int i = 0; i < 200; i++) {
      take().close();
    }
    clock.pass(MINUTE.plusNanos(1));
    refusedAfter(0, Duration.ofSeconds(3));
    clock.pass(Duration.ofSeconds(3));
    take().close();

    assertNextIn(Duration.ofSeconds(4)); // as if one call in 3 s were accepted
  }

  @Test
  void callsOfExactlyAMinuteAgoStillCount() {
    for (int i = 0; i < 200; i++) {
      take().close();
    }
    clock.pass(MINUTE);
    refusedAfter(0, MINUTE);
    clock.pass(MINUTE);
    take().close();

    assertNextIn(Duration.ofMillis(800)); // 200 in 120 s
  }

  @Test
  void atMost256CallsAreRemembered() {
    refusedAfter(1000, Duration.ofSeconds(192));
    clock.pass(Duration.ofSeconds(192));
    take().close();

    assertNextIn(SECOND); // 256 in 192 s
  }

  @Test
  void paceIsNeverSlowerThanACallInTenSeconds() {
    refusedAfter(0, MINUTE);
    clock.pass(MINUTE);
    take().close();

    assertNextIn(Duration.ofSeconds(10));
  }

  @Test
  void pauseOfNoTimeLeavesThePaceAndOneAtATime() {
    for (int i = 0; i < 12; i++) {
      take().close();
      clock.pass(Duration.ofMillis(300));
    }
    refusedAfter(0, Duration.ZERO);
    take().close();
    take();

    assertThat(denied().reason()).isEqualTo(WaitReason.CONCURRENCY);
  }

  @Test
  void moreRefusalsDuringThePauseOnlyMakeItLonger() {
    refusedAfter(15, Duration.ofSeconds(9));
    clock.pass(SECOND);
    limiter.penalize(KEY, SECOND);
    assertThat(denied().retryIn()).isEqualTo(Duration.ofSeconds(8));
    limiter.penalize(KEY, Duration.ofSeconds(20));
    assertThat(denied().retryIn()).isEqualTo(Duration.ofSeconds(20));
    clock.pass(Duration.ofSeconds(20));
    take().close();

    assertNextIn(Duration.ofMillis(800));
  }

  @Test
  void pauseStartsAnewWhenACallEndsThatWasUnderWay() {
    Lease slow = take();
    refusedAfter(0, Duration.ofSeconds(3));
    clock.pass(SECOND);
    assertThat(denied().retryIn()).isEqualTo(Duration.ofSeconds(2));
    slow.close();
    assertThat(denied().retryIn()).isEqualTo(Duration.ofSeconds(3));
    clock.pass(Duration.ofSeconds(3));
    take().close();
    assertNextIn(Duration.ofSeconds(4));
  }

  @Test
  void callThatWasUnderWayForLongStopsOthersForTenSecondsMoreAtMost() {
    Lease slow = take();
    refusedAfter(0, MINUTE);
    clock.pass(MINUTE);
    assertThat(denied().reason()).isEqualTo(WaitReason.CONCURRENCY);
    slow.close();
    assertThat(denied().reason()).isEqualTo(WaitReason.PAUSE);
    assertThat(denied().retryIn()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void callThatEndsDuringThePauseIsNoProofOfAnAcceptedRate() {
    List<Lease> running = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      running.add(take());
    }
    limiter.penalize(KEY, Duration.ofSeconds(3));
    running.forEach(Lease::close);
    clock.pass(Duration.ofSeconds(3));
    Lease refused = take();
    limiter.penalize(KEY, Duration.ofSeconds(6));
    refused.close();
    clock.pass(Duration.ofSeconds(6));
    take().close();

    assertNextIn(Duration.ofSeconds(8));
  }

  @Test
  void everyMinuteWithoutARefusalAllowsOneMoreAtATimeAndAFifthMore() {
    refusedAfter(15, Duration.ofSeconds(9));
    clock.pass(Duration.ofSeconds(9).plus(MINUTE).minusNanos(1));
    take().close();
    assertNextIn(Duration.ofMillis(800));
    clock.pass(Duration.ofNanos(1));
    assertThat(denied().retryIn())
        .isEqualTo(Duration.ofNanos((long) (800_000_000 / 1.2)).minusNanos(1));
    clock.pass(SECOND);
    take();
    clock.pass(SECOND);
    take();
    clock.pass(SECOND);
    assertThat(denied().reason()).isEqualTo(WaitReason.CONCURRENCY);
  }

  @Test
  void knownLimitHoldsWhereItIsTighterThanTheRecovery() {
    refusedAfter(15, SECOND);
    clock.pass(SECOND.plus(MINUTE.multipliedBy(5)));
    Ask two = new Ask(KEY, Limits.concurrent(2), MINUTE);
    assertThat(limiter.tryAcquire(two)).isInstanceOf(Granted.class);
    clock.pass(SECOND);
    assertThat(limiter.tryAcquire(two)).isInstanceOf(Granted.class);
    clock.pass(SECOND);
    assertThat(limiter.tryAcquire(two)).isInstanceOf(Denied.class);
  }

  @Test
  void paceThatIsSlowerThanTheWindowIsTheReasonTold() {
    Ask ask = new Ask(KEY, Limits.perWindow(Window.of(1, SECOND)), MINUTE);
    refusedAfter(0, Duration.ofSeconds(3));
    clock.pass(Duration.ofSeconds(3));
    ((Granted) limiter.tryAcquire(ask)).lease().close();

    assertThat(((Denied) limiter.tryAcquire(ask)).reason()).isEqualTo(WaitReason.PACE);
    assertThat(((Denied) limiter.tryAcquire(ask)).retryIn()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void refusalsThatComeAtAProvenPaceDoNotMakeItSlower() {
    refusedAfter(15, Duration.ofSeconds(9));
    for (int refusals = 0; refusals < 20; refusals++) {
      clock.pass(Duration.ofSeconds(9));
      for (int call = 0; call < 5; call++) {
        take().close();
        assertNextIn(Duration.ofMillis(800));
        clock.pass(Duration.ofMillis(800));
      }
      refusedAfter(0, Duration.ofSeconds(9));
    }
  }

  @Test
  void refusalThatComesBeforeThePaceHasProvedItselfMakesItSlower() {
    refusedAfter(15, Duration.ofSeconds(9));
    clock.pass(Duration.ofSeconds(9));
    for (int call = 0; call < 4; call++) {
      take().close();
      clock.pass(Duration.ofMillis(800));
    }
    refusedAfter(0, Duration.ofSeconds(9));
    clock.pass(Duration.ofSeconds(9));
    take().close();

    assertThat(denied().retryIn()).isGreaterThan(Duration.ofMillis(800));
  }
}
