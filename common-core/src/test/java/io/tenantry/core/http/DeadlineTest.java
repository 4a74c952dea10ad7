package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private ApiInvoker acme(CallOptions options) {
    return Acme.client(server, timing).defaultOptions(options).build();
  }

  @Test
  void deadlineCoversAttemptsAndSleeps() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "6").build());
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "6").build());
    ApiInvoker acme = acme(CallOptions.none().deadline(Duration.ofSeconds(10)));

    DeadlineException e = catchThrowableOfType(DeadlineException.class, () -> Acme.get(acme));

    assertThat(timing.slept()).containsExactly(Duration.ofSeconds(6));
    assertThat(e.attempts()).isEqualTo(2);
    assertThat(e).hasMessageContaining("deadline of 10000 ms leaves no time for another attempt");
    assertThat(e.getCause()).hasMessageContaining("429");
  }

  @Test
  void pauseThatOutlastsTheDeadlineEndsTheCallAtOnceWithTheRefusalAsTheCause() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "60").build());
    ApiInvoker acme = acme(CallOptions.none().deadline(Duration.ofSeconds(60)));

    DeadlineException e = catchThrowableOfType(DeadlineException.class, () -> Acme.get(acme));

    assertThat(timing.slept()).isEmpty();
    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e.getCause())
        .isInstanceOfSatisfying(
            RateLimitedException.class,
            refused -> assertThat(refused.retryAfter()).contains(Duration.ofMinutes(1)));
  }

  @Test
  void deadlineEndsASilentExchange() {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    ApiInvoker acme = acme(CallOptions.none().deadline(Duration.ofMillis(300)));

    DeadlineException e = catchThrowableOfType(DeadlineException.class, () -> Acme.create(acme));

    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(e.attempts()).isEqualTo(1);
  }

  @Test
  void deadlineOfForeverIsOneThatNeverPasses() {
    server.enqueue(Acme.json("{}"));
    Acme.get(acme(CallOptions.none().deadline(Duration.ofSeconds(Long.MAX_VALUE))));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void deadlineInThePastIsRefused() {
    assertThatThrownBy(() -> CallOptions.none().deadline(Duration.ZERO))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void interruptEndsASleepAtOnceAndKeepsTheFlag() {
    server.enqueue(Acme.status(503));
    timing.beforeSleep(Thread.currentThread()::interrupt);
    ApiInvoker acme = acme(CallOptions.none());

    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(InterruptedCallException.class);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void interruptIsSeenBeforeTheFirstAttempt() {
    ApiInvoker acme = acme(CallOptions.none());
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Acme.get(acme))
        .isInstanceOf(InterruptedCallException.class)
        .hasMessageContaining("interrupted after 0 attempts");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void realSleepEndsWithTheInterrupt() {
    server.enqueue(Acme.answer(503, "{}").addHeader("Retry-After", "30").build());
    Thread caller = Thread.currentThread();
    TimeSource real =
        new TimeSource() {
          @Override
          public Instant now() {
            return TimeSource.system().now();
          }

          @Override
          public long nanoTime() {
            return TimeSource.system().nanoTime();
          }

          @Override
          public void sleep(Duration duration) throws InterruptedException {
            caller.interrupt();
            TimeSource.system().sleep(duration);
          }

          @Override
          public double random() {
            return TimeSource.system().random();
          }
        };
    ApiInvoker acme = Acme.client(server, real).build();

    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(InterruptedCallException.class);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void optionsOfAViewWinAndTheRestStays() {
    server.enqueue(Acme.status(503));
    ApiInvoker acme =
        acme(CallOptions.none().retry(RetryPolicy.NONE))
            .with(CallOptions.none().deadline(Duration.ofHours(1)));

    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(ServerException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }
}
