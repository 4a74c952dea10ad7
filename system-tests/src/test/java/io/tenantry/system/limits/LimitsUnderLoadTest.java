package io.tenantry.system.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.NoWaiting;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.core.limit.Window;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.FakeNCentral;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.NinjaOneSetup;
import io.tenantry.sandbox.Sandbox;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 300 calls from 16 threads against fakes that enforce limits. Client and fake share a clock that
 * only sleeping moves, so that windows of seconds pass in no time and nothing depends on the
 * machine's speed.
 */
class LimitsUnderLoadTest {
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  /** What a call takes in virtual time, divided by the number of threads. */
  private static final Duration LATENCY = Duration.ofMillis(4);

  private final NoWaiting timing = new NoWaiting();
  private final Transport transport = Transport.builder().timeSource(timing).build();

  private Watched watched(Limits known) {
    return new Watched(RateLimiter.inMemory(timing::nanoTime), known);
  }

  @Test
  void directoryRefusesNoneOfThemSinceItsWindowIsKnown() throws Exception {
    try (Sandbox sandbox =
            Sandbox.builder()
                .directory(
                    d ->
                        d.organizations(1)
                            .limitWindow(20, TWO_SECONDS)
                            .limitClock(timing::nanoTime))
                .build()
                .start();
        OrgDirectoryClient directory = client(sandbox.directory())) {
      Rush.of(() -> directory.organizations().list().first());

      assertThat(sandbox.directory().traffic().refused()).isZero();
      assertThat(sandbox.directory().traffic().mostInWindow()).isBetween(10, 20);
    }
  }

  private OrgDirectoryClient client(FakeDirectory fake) {
    return OrgDirectoryClient.builder()
        .transport(transport)
        .baseUrl(fake.url())
        .account(fake.account())
        .personalToken(Secret.of(fake.personalToken()))
        .build();
  }

  @Test
  void nCentralRefusesNoneOfThemSinceItsConcurrencyIsKnown() throws Exception {
    try (Sandbox sandbox =
            Sandbox.builder().nCentral(n -> n.organizations(3).limitConcurrent(5)).build().start();
        NCentralClient central = client(sandbox.nCentral())) {
      sandbox.nCentral().misbehave().delayResponses(Duration.ofMillis(3));

      Rush.of(() -> central.devices().list().first());

      assertThat(sandbox.nCentral().traffic().refused()).isZero();
      assertThat(sandbox.nCentral().traffic().mostConcurrent()).isBetween(2, 5);
    }
  }

  private NCentralClient client(FakeNCentral fake) {
    return NCentralClient.builder()
        .transport(transport)
        .baseUrl(fake.url())
        .userApiToken(Secret.of(fake.jwt()))
        .build();
  }

  @Test
  void noneIsRefusedWhereTheUserKnowsMoreThanTheDocument() throws Exception {
    Watched limiter =
        watched(new Limits(5, Limits.perWindow(Window.of(20, TWO_SECONDS)).windows()));
    rush(Enforcing.BOTH, limiter);

    assertThat(limiter.refusals()).isZero();
  }

  enum Enforcing {
    AT_ONCE(n -> n.limitConcurrent(5)),
    WINDOW(n -> n.limitWindow(20, TWO_SECONDS)),
    BOTH(n -> n.limitConcurrent(5).limitWindow(20, TWO_SECONDS)),
    AT_ONCE_SILENTLY(n -> n.limitConcurrent(5).limitWithoutRetryAfter()),
    WINDOW_SILENTLY(n -> n.limitWindow(20, TWO_SECONDS).limitWithoutRetryAfter()),
    BOTH_SILENTLY(n -> n.limitConcurrent(5).limitWindow(20, TWO_SECONDS).limitWithoutRetryAfter());

    private final UnaryOperator<NinjaOneSetup> limits;

    Enforcing(UnaryOperator<NinjaOneSetup> limits) {
      this.limits = limits;
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusalsStayFewWhereNothingIsKnown(Enforcing limits) throws Exception {
    Watched limiter = watched(Limits.NONE);
    rush(limits, limiter);

    // a burst of all threads, then the client probes for the limit; the order of the threads, and
    // so the numbers, differ from run to run: the exact figures are those of the simulation
    int atLeast = limits.name().startsWith("AT") ? 0 : 1;
    assertThat(limiter.refusals()).isBetween(atLeast, Rush.CALLS / 4);
    assertThat(limiter.refusalsAfterTheFirstAdaptation()).isLessThan(Rush.CALLS / 6);
  }

  private void rush(Enforcing limits, RateLimiter limiter) throws Exception {
    try (Sandbox sandbox =
            Sandbox.builder()
                .ninjaOne(n -> limits.limits.apply(n.organizations(3)).limitClock(timing::nanoTime))
                .build()
                .start();
        NinjaOneClient ninja = client(sandbox.ninjaOne(), limiter)) {
      Rush.of(
          () -> {
            ninja.organizations().list().first();
            timing.sleep(LATENCY);
          });
    }
  }

  private NinjaOneClient client(FakeNinjaOne fake, RateLimiter limiter) {
    return NinjaOneClient.builder()
        .transport(transport)
        .baseUrl(fake.url())
        .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
        .rateLimiter(limiter)
        .build();
  }
}
