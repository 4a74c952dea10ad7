package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.StoredToken;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.TokenLease;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.LocalRateLimitException;
import io.tenantry.core.error.TokenStoreException;
import io.tenantry.core.http.Threads.Running;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.PageOutcome;
import io.tenantry.core.spec.PagingRule;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several clients of one account share a store. */
class StoredTokenTest {
  private static final Duration EXPIRED = Duration.ofHours(2);
  private static final Duration SOON = Duration.ofSeconds(3550);

  @StartStop private final MockWebServer server = new MockWebServer();

  private final RotatingServer vendor = new RotatingServer();
  private final FakeTiming timing = new FakeTiming();
  private final TokenStore store = TokenStore.inMemory();

  @BeforeEach
  void start() {
    server.setDispatcher(vendor);
  }

  private ApiInvoker client() {
    return client(store);
  }

  private ApiInvoker client(TokenStore shared) {
    return Acme.client(server, timing)
        .credentials(RotatingSource.credentials(server.url("/token")))
        .tokenStore(shared)
        .build();
  }

  private static String sent(ApiInvoker client) {
    return Acme.get(client).asString();
  }

  @Test
  void aClientThatIsBuiltLaterUsesTheTokenThatIsThere() {
    assertThat(sent(client())).isEqualTo("Bearer a1");
    assertThat(sent(client())).isEqualTo("Bearer a1");
    assertThat(vendor.used()).containsExactly("r0");
  }

  @Test
  void whatOneClientRenewedTheOthersTake() {
    ApiInvoker one = client();
    ApiInvoker other = client();
    sent(one);
    sent(other);
    timing.advance(EXPIRED);

    assertThat(sent(one)).isEqualTo("Bearer a2");
    assertThat(sent(other)).isEqualTo("Bearer a2");
    timing.advance(EXPIRED);
    assertThat(sent(other)).isEqualTo("Bearer a3");
    assertThat(sent(one)).isEqualTo("Bearer a3");
    assertThat(vendor.used()).containsExactly("r0", "r1", "r2");
  }

  @Test
  void clientWaitsForTokenThatAnotherClientIsRequesting() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);
    vendor.beforeToken(
        () -> {
          asked.countDown();
          opened(waiting);
        });
    Running<String> asking = Threads.start(() -> sent(client()));
    Threads.await(asked);
    timing.beforeSleep(
        () -> {
          waiting.countDown();
          finished(asking);
        });

    assertThat(sent(client())).isEqualTo("Bearer a1");
    assertThat(asking.get()).isEqualTo("Bearer a1");
    assertThat(vendor.used()).containsExactly("r0");
  }

  private static void opened(CountDownLatch latch) {
    try {
      Threads.await(latch);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void finished(Running<?> running) {
    try {
      running.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aTokenThatStillHoldsServesWhileAnotherClientRenewsIt() {
    ApiInvoker client = client();
    sent(client);
    timing.advance(SOON);
    store.lease(RotatingSource.KEY, Duration.ofDays(1));

    assertThat(sent(client)).isEqualTo("Bearer a1");
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void aRefusedTokenThatAnotherClientHasReplacedIsNotRenewedAgain() {
    ApiInvoker one = client();
    ApiInvoker other = client();
    sent(one);
    sent(other);
    timing.advance(SOON);
    sent(one);
    timing.advance(Duration.ofSeconds(1));

    assertThat(sent(other)).isEqualTo("Bearer a2");
    assertThat(vendor.used()).containsExactly("r0", "r1");
  }

  @Test
  void aLeaseThatIsNeverGivenBackIsWaitedForAsLongAsItsLife() {
    store.lease(RotatingSource.KEY, Duration.ofDays(1));

    assertThat(sent(client())).isEqualTo("Bearer a1");
    assertThat(timing.slept()).hasSize(1200).containsOnly(Duration.ofMillis(100));
  }

  @Test
  void theWaitForAnotherClientEndsWithTheDeadline() {
    store.lease(RotatingSource.KEY, Duration.ofDays(1));
    ApiInvoker hurried = client().with(CallOptions.none().deadline(Duration.ofSeconds(3)));

    assertThatThrownBy(() -> sent(hurried))
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("another client's token");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aCallThatMustFailFastDoesNotWaitForAnotherProcess() {
    store.lease(RotatingSource.KEY, Duration.ofDays(1));
    ApiInvoker hasty = client().with(CallOptions.none().failFast());

    assertThatThrownBy(() -> sent(hasty))
        .isInstanceOf(LocalRateLimitException.class)
        .hasMessageContaining(
            "another process is requesting a token, and this call must not wait for it (failFast)");
    assertThat(timing.slept()).isEmpty();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void onePageIsThrottledWhileAnotherProcessRequestsTheToken() {
    store.lease(RotatingSource.KEY, Duration.ofDays(1));
    ApiInvoker client = client();
    Request first = client.api(Acme.Api.class).list();
    PagingRule rule = PagingRule.skip("skip").items("$").build();

    PageOutcome<JsonValue> outcome =
        client.list(Acme.LIST, first, rule, JsonValue.adapter(), null).firstPage();

    assertThat(outcome)
        .isInstanceOfSatisfying(
            PageOutcome.Throttled.class,
            throttled -> assertThat(throttled.until()).isEqualTo(FakeTiming.START.plusSeconds(1)));
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void theWaitForAnotherClientEndsWithAnInterrupt() {
    store.lease(RotatingSource.KEY, Duration.ofDays(1));
    timing.beforeSleep(() -> Thread.currentThread().interrupt());

    assertThatThrownBy(() -> sent(client())).isInstanceOf(InterruptedCallException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  /** A store that a test can break. */
  private static final class Breakable implements TokenStore {
    private final TokenStore whole = TokenStore.inMemory();
    private final AtomicReference<String> broken = new AtomicReference<>("");
    private TokenGrant intruder;

    private void step(String name) {
      if (broken.get().equals(name)) {
        throw new IllegalStateException("password=s3cr3t");
      }
    }

    @Override
    public Optional<StoredToken> read(TokenKey key) {
      step("read");
      return whole.read(key);
    }

    @Override
    public boolean compareAndSet(TokenKey key, long expected, TokenGrant next) {
      step("store");
      if (intruder != null) {
        whole.compareAndSet(key, expected, intruder);
        intruder = null;
      }
      return whole.compareAndSet(key, expected, next);
    }

    @Override
    public Optional<TokenLease> lease(TokenKey key, Duration life) {
      step("lease");
      return whole.lease(key, life);
    }

    @Override
    public void release(TokenLease lease) {
      step("release");
      whole.release(lease);
    }
  }

  private final Breakable breakable = new Breakable();

  @Test
  void aStoreThatCannotBeUsedIsATypedErrorAndTheClientWorksWhenItDoes() {
    ApiInvoker client = client(breakable);
    for (String step : new String[] {"read", "lease"}) {
      breakable.broken.set(step);
      assertThatThrownBy(() -> sent(client))
          .isInstanceOf(TokenStoreException.class)
          .hasMessage("Acme things.get: the token store failed: java.lang.IllegalStateException");
      assertThat(server.getRequestCount()).isZero();
    }
    breakable.broken.set("");
    assertThat(sent(client)).isEqualTo("Bearer a1");
  }

  @Test
  void aTokenThatStillHoldsOutlivesAStoreThatCannotBeUsed() {
    ApiInvoker client = client(breakable);
    sent(client);
    timing.advance(SOON);
    breakable.broken.set("read");
    assertThat(sent(client)).isEqualTo("Bearer a1");
  }

  @Test
  void aTokenThatCannotBeStoredFailsOneCallAndServesTheNext() {
    ApiInvoker client = client(breakable);
    breakable.broken.set("store");
    assertThatThrownBy(() -> sent(client)).isInstanceOf(TokenStoreException.class);
    assertThat(sent(client)).isEqualTo("Bearer a1");
    breakable.broken.set("");
    timing.advance(EXPIRED);

    assertThat(sent(client)).isEqualTo("Bearer a2");
    assertThat(vendor.used()).containsExactly("r0", "r1");
    assertThat(vendor.revoked()).isFalse();
  }

  @Test
  void aLeaseThatCannotBeGivenBackCostsNothing() {
    breakable.broken.set("release");
    assertThat(sent(client(breakable))).isEqualTo("Bearer a1");
  }

  @Test
  void firstStoredTokenWins() {
    TokenStore aside = TokenStore.inMemory();
    sent(client(aside));
    breakable.intruder = aside.read(RotatingSource.KEY).orElseThrow().grant();
    RotatingServer fresh = new RotatingServer();
    server.setDispatcher(fresh);
    ApiInvoker late = client(breakable);

    assertThat(sent(late)).isEqualTo("Bearer a1");
    assertThat(breakable.read(RotatingSource.KEY).orElseThrow().version()).isEqualTo(1);
  }
}
