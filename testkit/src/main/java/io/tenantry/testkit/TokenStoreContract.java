package io.tenantry.testkit;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.StoredToken;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.TokenLease;
import io.tenantry.core.auth.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What every {@link TokenStore} must do, as checks that need no test framework:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *   var contract = new TokenStoreContract(this::open, Duration.ofSeconds(2), this::sleep);
 *   return contract.checks().entrySet().stream()
 *       .map(check -> dynamicTest(check.getKey(), check.getValue()::run));
 * }
 * }</pre>
 *
 * <p>Each check uses keys of its own, so that the store need not be empty, and throws an {@link
 * AssertionError} that states what was expected. The checks leave their tokens in the store.
 * Immutable and thread-safe.
 */
public final class TokenStoreContract {
  private static final String SECRET = "s3cr3t-t0ken";
  private static final Instant ISSUED = Instant.parse("2026-11-02T10:00:00.123Z");

  private final Supplier<? extends TokenStore> stores;
  private final Duration life;
  private final Consumer<Duration> pass;

  /**
   * @param stores returns stores that share their content, each as another process would open it;
   *     the same one every time where only one process can share
   * @param life how long the leases of the checks last; long compared with the response time of the
   *     store
   * @param pass lets the given time pass, by sleeping or by moving the store's clock
   * @throws io.tenantry.core.error.InvalidArgumentException if an argument is null, or the life is
   *     not positive
   */
  public TokenStoreContract(
      Supplier<? extends TokenStore> stores, Duration life, Consumer<Duration> pass) {
    this.stores = Require.notNull(stores, "stores");
    this.life = Require.positive(life, "life");
    this.pass = Require.notNull(pass, "pass");
  }

  /** Returns the checks, each with the claim that it checks as its key. */
  public Map<String, Runnable> checks() {
    Map<String, Runnable> checks = new LinkedHashMap<>();
    checks.put("returns nothing for a key that was never stored", this::nothingAtFirst);
    checks.put("returns the whole stored token", this::readWhole);
    checks.put("returns a token that has neither renewal nor scope", this::readBare);
    checks.put("shares tokens with the other stores", this::sharedTokens);
    checks.put("replaces the newest version only", this::newestOnly);
    checks.put("keeps keys apart", this::keysApart);
    checks.put("grants one lease at a time, across all stores", this::oneLease);
    checks.put("expires a lease after its lifetime", this::leaseEnds);
    checks.put("frees nothing when a lease is released after it expired", this::lateRelease);
    checks.put("stores a token regardless of the lease", this::storedWithoutLease);
    checks.put("is safe for threads that lease concurrently", this::threadsLease);
    checks.put("is safe for threads that store concurrently", this::threadsStore);
    checks.put("does not print tokens", this::printsNothing);
    return checks;
  }

  /** Runs all checks; the first one that fails ends the run. */
  public void check() {
    checks().values().forEach(Runnable::run);
  }

  private static TokenKey key() {
    return new TokenKey("contract", "https://contract.example/token", "" + UUID.randomUUID());
  }

  private static TokenGrant grant(String token) {
    AccessToken access = new AccessToken(Secret.of(token), ISSUED, ISSUED.plusSeconds(3600));
    AccessToken renewal =
        new AccessToken(Secret.of(token + "-r"), ISSUED, ISSUED.plusSeconds(90_000));
    return new TokenGrant(access, renewal, "monitoring \"management\"");
  }

  private void nothingAtFirst() {
    Optional<StoredToken> stored = stores.get().read(key());
    Require.that(stored.isEmpty(), "no token for a new key, but was " + stored);
  }

  private void readWhole() {
    TokenStore store = stores.get();
    TokenKey key = key();
    stores(store, key, 0, "t1");
    holds(store, key, grant("t1"), 1);
  }

  private void readBare() {
    TokenStore store = stores.get();
    TokenKey key = key();
    TokenGrant bare = TokenGrant.of(grant("t1").access());
    Require.that(store.compareAndSet(key, 0, bare), "a token without renewal to be stored");
    holds(store, key, bare, 1);
  }

  private void sharedTokens() {
    TokenKey key = key();
    TokenStore one = stores.get();
    TokenStore other = stores.get();
    stores(one, key, 0, "t1");
    holds(other, key, grant("t1"), 1);
    stores(other, key, 1, "t2");
    holds(one, key, grant("t2"), 2);
  }

  private void newestOnly() {
    TokenStore store = stores.get();
    TokenKey key = key();
    refuses(store, key, 1);
    stores(store, key, 0, "t1");
    refuses(store, key, 0);
    stores(store, key, 1, "t2");
    refuses(store, key, 1);
    holds(store, key, grant("t2"), 2);
  }

  private void keysApart() {
    TokenStore store = stores.get();
    TokenKey key = key();
    TokenKey other = new TokenKey(key.vendor(), key.url(), key.account() + "-2");
    stores(store, key, 0, "t1");
    Require.that(store.read(other).isEmpty(), "no token for another key of the same URL");
    leases(store, key);
    leases(store, other);
  }

  private void oneLease() {
    TokenKey key = key();
    TokenStore one = stores.get();
    TokenStore other = stores.get();
    TokenLease lease = leases(one, key);
    deniesLease(one, key);
    deniesLease(other, key);
    one.release(lease);
    leases(other, key);
    deniesLease(one, key);
  }

  private void leaseEnds() {
    TokenKey key = key();
    leases(stores.get(), key);
    pass.accept(life.dividedBy(2));
    deniesLease(stores.get(), key);
    pass.accept(life.multipliedBy(3).dividedBy(4));
    leases(stores.get(), key);
  }

  private void lateRelease() {
    TokenKey key = key();
    TokenStore store = stores.get();
    TokenLease late = leases(store, key);
    pass.accept(life.multipliedBy(5).dividedBy(4));
    TokenLease next = leases(store, key);
    store.release(late);
    deniesLease(store, key);
    store.release(next);
    store.release(next);
    leases(store, key);
  }

  private void storedWithoutLease() {
    TokenKey key = key();
    leases(stores.get(), key);
    stores(stores.get(), key, 0, "t1");
  }

  private void threadsLease() {
    TokenKey key = key();
    TokenStore store = stores.get();
    long leased = atOnce(() -> store.lease(key, life).isPresent());
    Require.that(leased == 1, "1 of 64 threads to get the lease, but was " + leased);
  }

  private void threadsStore() {
    TokenKey key = key();
    TokenStore store = stores.get();
    long stored = atOnce(() -> store.compareAndSet(key, 0, grant("t1")));
    Require.that(stored == 1, "1 of 64 threads to store version 1, but was " + stored);
  }

  private static long atOnce(Callable<Boolean> work) {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Boolean>> all = IntStream.range(0, 64).mapToObj(i -> work).toList();
      long successes = 0;
      for (Future<Boolean> one : threads.invokeAll(all)) {
        successes += one.get() ? 1 : 0;
      }
      return successes;
    } catch (ExecutionException e) {
      throw new AssertionError("expected all threads to succeed, but one failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a check was running", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void printsNothing() {
    TokenKey key = key();
    TokenStore store = stores.get();
    stores(store, key, 0, SECRET);
    String all = "%s %s %s".formatted(store, store.read(key), store.lease(key, life));
    Require.that(!all.contains(SECRET), "toString() without tokens");
  }

  private static void stores(TokenStore store, TokenKey key, long expected, String token) {
    Require.that(
        store.compareAndSet(key, expected, grant(token)),
        "a token to be stored in place of version " + expected);
  }

  private static void refuses(TokenStore store, TokenKey key, long expected) {
    Require.that(
        !store.compareAndSet(key, expected, grant("refused")),
        "no token to be stored in place of version " + expected + ", which is not the newest");
  }

  private static void holds(TokenStore store, TokenKey key, TokenGrant grant, long version) {
    Optional<StoredToken> stored = store.read(key);
    Require.that(
        stored.equals(Optional.of(new StoredToken(grant, version))),
        "version " + version + " as it was stored, but was " + stored);
  }

  private TokenLease leases(TokenStore store, TokenKey key) {
    return store
        .lease(key, life)
        .orElseThrow(() -> new AssertionError("expected the lease to be granted"));
  }

  private void deniesLease(TokenStore store, TokenKey key) {
    Require.that(store.lease(key, life).isEmpty(), "no lease while another holder has it");
  }
}
