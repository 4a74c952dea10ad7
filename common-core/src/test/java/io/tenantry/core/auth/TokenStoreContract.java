package io.tenantry.core.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every token store keeps to: extend it, and make a store. */
abstract class TokenStoreContract {
  static final TokenKey KEY = new TokenKey("acme", "https://auth.acme.example/token", "client-1");
  private static final TokenKey OTHER =
      new TokenKey("acme", "https://auth.acme.example/token", "client-2");
  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00.123Z");
  private static final Duration LIFE = Duration.ofMinutes(2);

  Instant now = NOW;
  private TokenStore store;

  /** An empty store that measures leases by this clock. */
  abstract TokenStore make(InstantSource clock);

  @BeforeEach
  void make() {
    store = make(() -> now);
  }

  static TokenGrant grant(String token) {
    AccessToken access = new AccessToken(Secret.of(token), NOW, NOW.plusSeconds(3600));
    AccessToken renewal = new AccessToken(Secret.of(token + "-r"), NOW, NOW.plusSeconds(90_000));
    return new TokenGrant(access, renewal, "monitoring \"management\"");
  }

  @Test
  void nothingIsStoredAtFirst() {
    assertThat(store.read(KEY)).isEmpty();
  }

  @Test
  void whatWasStoredIsReadWhole() {
    assertThat(store.compareAndSet(KEY, 0, grant("t1"))).isTrue();
    assertThat(store.read(KEY)).contains(new StoredToken(grant("t1"), 1));
  }

  @Test
  void aTokenWithoutRenewalAndScopeIsReadWithout() {
    TokenGrant bare = TokenGrant.of(grant("t1").access());
    store.compareAndSet(KEY, 0, bare);
    assertThat(store.read(KEY)).contains(new StoredToken(bare, 1));
  }

  @Test
  void onlyTheNewestVersionIsReplaced() {
    assertThat(store.compareAndSet(KEY, 1, grant("t0"))).isFalse();
    assertThat(store.compareAndSet(KEY, 0, grant("t1"))).isTrue();
    assertThat(store.compareAndSet(KEY, 0, grant("t2"))).isFalse();
    assertThat(store.compareAndSet(KEY, 1, grant("t3"))).isTrue();
    assertThat(store.compareAndSet(KEY, 1, grant("t4"))).isFalse();
    assertThat(store.read(KEY)).contains(new StoredToken(grant("t3"), 2));
  }

  @Test
  void keysHaveNothingInCommon() {
    store.compareAndSet(KEY, 0, grant("t1"));
    assertThat(store.read(OTHER)).isEmpty();
    assertThat(store.lease(KEY, LIFE)).isPresent();
    assertThat(store.lease(OTHER, LIFE)).isPresent();
  }

  @Test
  void oneHasTheLease() {
    Optional<TokenLease> first = store.lease(KEY, LIFE);
    assertThat(first).isPresent();
    assertThat(store.lease(KEY, LIFE)).isEmpty();
    store.release(first.get());
    assertThat(store.lease(KEY, LIFE)).isPresent();
  }

  @Test
  void aLeaseEndsAfterItsLife() {
    store.lease(KEY, LIFE);
    now = NOW.plus(LIFE).minusMillis(1);
    assertThat(store.lease(KEY, LIFE)).isEmpty();
    now = NOW.plus(LIFE);
    assertThat(store.lease(KEY, LIFE)).isPresent();
  }

  @Test
  void aLeaseThatHasEndedIsReleasedWithoutHarmToTheNext() {
    TokenLease late = store.lease(KEY, LIFE).orElseThrow();
    now = NOW.plus(LIFE);
    TokenLease next = store.lease(KEY, LIFE).orElseThrow();
    store.release(late);
    assertThat(store.lease(KEY, LIFE)).isEmpty();
    store.release(next);
    store.release(next);
    assertThat(store.lease(KEY, LIFE)).isPresent();
  }

  @Test
  void aTokenIsStoredWithoutTheLeaseToo() {
    store.lease(KEY, LIFE);
    assertThat(store.compareAndSet(KEY, 0, grant("t1"))).isTrue();
  }

  @Test
  void ofManyThreadsOneLeasesAndOneStores() throws Exception {
    List<Boolean> leased = atOnce(() -> store.lease(KEY, LIFE).isPresent());
    List<Boolean> stored = atOnce(() -> store.compareAndSet(KEY, 0, grant("t1")));
    assertThat(leased).containsOnlyOnce(true);
    assertThat(stored).containsOnlyOnce(true);
  }

  private static List<Boolean> atOnce(Callable<Boolean> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Boolean> results = new ArrayList<>();
      for (Future<Boolean> one :
          threads.invokeAll(IntStream.range(0, 64).mapToObj(i -> work).toList())) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void noTokenIsPrinted() {
    store.compareAndSet(KEY, 0, grant("s3cr3t-t0ken"));
    String all = "%s %s %s".formatted(store, store.read(KEY), store.lease(KEY, LIFE));
    assertThat(all).doesNotContain("s3cr3t-t0ken");
  }
}
