package io.tenantry.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tenantry.core.auth.FileTokenStore;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.error.InvalidArgumentException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class TokenStoreContractTest {
  private static final Duration LIFE = Duration.ofMinutes(2);

  @TempDir Path temp;

  private Instant now = Instant.parse("2026-11-02T10:00:00.123Z");

  private TokenStoreContract contract(Supplier<? extends TokenStore> stores) {
    return new TokenStoreContract(stores, LIFE, time -> now = now.plus(time));
  }

  private static Stream<DynamicTest> tests(TokenStoreContract contract) {
    return contract.checks().entrySet().stream()
        .map(check -> dynamicTest(check.getKey(), check.getValue()::run));
  }

  @TestFactory
  Stream<DynamicTest> storeInMemoryKeepsTheContract() {
    TokenStore store = TokenStore.inMemory(() -> now);
    return tests(contract(() -> store));
  }

  @TestFactory
  Stream<DynamicTest> storeInFilesKeepsTheContract() {
    Path directory = temp.resolve("deep/tokens");
    return tests(contract(() -> FileTokenStore.at(directory, () -> now)));
  }

  /** Each check must be able to fail: the broken stores fail all of them together. */
  @Test
  void everyCheckNoticesAStoreThatBreaksIt() {
    TreeSet<String> noticed = new TreeSet<>();
    for (BrokenStores broken : BrokenStores.values()) {
      List<String> failing = failing(broken);
      assertThat(failing).as(broken.name()).isNotEmpty();
      noticed.addAll(failing);
    }
    assertThat(noticed).isEqualTo(new TreeSet<>(contract(() -> null).checks().keySet()));
  }

  @Test
  void eachBrokenStoreIsNoticedByTheCheckOfWhatItBreaks() {
    assertThat(failing(BrokenStores.APART))
        .containsExactly(
            "shares tokens with the other stores",
            "grants one lease at a time, across all stores",
            "expires a lease after its lifetime");
    assertThat(failing(BrokenStores.DROPS_THE_SCOPE)).contains("returns the whole stored token");
    assertThat(failing(BrokenStores.PRINTS)).containsExactly("does not print tokens");
    assertThat(failing(BrokenStores.NEEDS_THE_LEASE))
        .contains("stores a token regardless of the lease");
    assertThat(failing(BrokenStores.RELEASES_ANY))
        .containsExactly("frees nothing when a lease is released after it expired");
    assertThat(failing(BrokenStores.LEASES_FOR_EVER))
        .contains("expires a lease after its lifetime");
    assertThat(failing(BrokenStores.OVERWRITES)).contains("replaces the newest version only");
    assertThat(failing(BrokenStores.ONE_KEY)).contains("keeps keys apart");
  }

  private List<String> failing(BrokenStores broken) {
    return contract(() -> null).checks().keySet().stream()
        .filter(claim -> fails(claim, contract(broken.stores(() -> now))))
        .toList();
  }

  private static boolean fails(String claim, TokenStoreContract contract) {
    return catchThrowable(contract.checks().get(claim)::run) instanceof AssertionError;
  }

  @Test
  void firstFailureEndsTheRun() {
    TokenStoreContract contract = contract(BrokenStores.OVERWRITES.stores(() -> now));
    assertThatThrownBy(contract::check)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("which is not the newest");
  }

  @Test
  void argumentsAreChecked() {
    Supplier<TokenStore> stores = TokenStore::inMemory;
    assertThatThrownBy(() -> new TokenStoreContract(null, LIFE, time -> {}))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage("stores must not be null");
    assertThatThrownBy(() -> new TokenStoreContract(stores, LIFE, null))
        .hasMessage("pass must not be null");
    assertThatThrownBy(() -> new TokenStoreContract(stores, Duration.ofSeconds(-1), time -> {}))
        .hasMessageStartingWith("life must be positive, but was PT-1S.");
  }
}
