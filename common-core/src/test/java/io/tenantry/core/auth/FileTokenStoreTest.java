package io.tenantry.core.auth;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.TokenStoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTokenStoreTest {
  private static final TokenKey KEY =
      new TokenKey("acme", "https://auth.acme.example/token", "client-1");
  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00.123Z");
  private static final Duration LIFE = Duration.ofMinutes(2);

  @TempDir Path temp;

  private Instant now = NOW;

  private Path directory() {
    return temp.resolve("deep/tokens");
  }

  private TokenStore store() {
    return FileTokenStore.at(directory(), () -> now);
  }

  private static TokenGrant grant(String token) {
    AccessToken access = new AccessToken(Secret.of(token), NOW, NOW.plusSeconds(3600));
    AccessToken renewal = new AccessToken(Secret.of(token + "-r"), NOW, NOW.plusSeconds(90_000));
    return new TokenGrant(access, renewal, "monitoring \"management\"");
  }

  @Test
  void aLeaseEndsExactlyAfterItsLife() {
    store().lease(KEY, LIFE);
    now = NOW.plus(LIFE).minusMillis(1);
    assertThat(store().lease(KEY, LIFE)).isEmpty();
    now = NOW.plus(LIFE);
    assertThat(store().lease(KEY, LIFE)).isPresent();
  }

  private Path tokenFile() {
    return directory().resolve(KEY.fileName() + ".json");
  }

  @Test
  void onlyTheOwnerCanReadFiles() throws IOException {
    store().compareAndSet(KEY, 0, grant("t1"));
    store().lease(KEY, LIFE);

    assertThat(Files.getPosixFilePermissions(directory())).isEqualTo(fromString("rwx------"));
    try (Stream<Path> files = Files.list(directory())) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(3);
      for (Path file : all) {
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(fromString("rw-------"));
      }
    }
  }

  @Test
  void storesOfOneDirectoryShareTokensAndLeases() {
    store().compareAndSet(KEY, 0, grant("t1"));
    TokenLease lease = store().lease(KEY, LIFE).orElseThrow();

    assertThat(store().read(KEY)).contains(new StoredToken(grant("t1"), 1));
    assertThat(store().lease(KEY, LIFE)).isEmpty();
    store().release(lease);
    assertThat(store().lease(KEY, LIFE)).isPresent();
  }

  @Test
  void aDirectoryThatOthersMayEnterIsRefused() throws IOException {
    Files.createDirectories(directory());
    Files.setPosixFilePermissions(directory(), fromString("rwxr-x---"));

    assertThatThrownBy(this::store)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(directory().toString())
        .hasMessageContaining("chmod 700");
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws IOException {
    store().compareAndSet(KEY, 0, grant("s3cr3t"));
    Files.setPosixFilePermissions(tokenFile(), fromString("rw-r--r--"));

    assertRefused(() -> store().read(KEY), "other users have access to it");
    assertRefused(
        () -> store().compareAndSet(KEY, 1, grant("t2")), "other users have access to it");
  }

  @Test
  void aFileSystemWithoutPermissionsIsRefused() throws IOException {
    Path zip = temp.resolve("tokens.zip");
    try (FileSystem without = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      assertThatThrownBy(() -> FileTokenStore.at(without.getPath("/tokens")))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("has no POSIX permissions");
    }
  }

  @Test
  void aDirectoryThatIsAFileOrNothingIsRefused() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));
    assertThatThrownBy(() -> FileTokenStore.at(file.resolve("tokens")))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> FileTokenStore.at(null)).isInstanceOf(ConfigurationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"format\":1,\"access\":{\"token\":\"s3cr3t",
        "[]",
        "{\"format\":2}",
        "{\"format\":1,\"vendor\":\"x\",\"url\":\"s3cr3t\",\"account\":\"x\"}",
        "\u0000\u0001"
      })
  void aDamagedFileIsAnErrorThatNamesItAndTheRemedy(String content) throws IOException {
    store().compareAndSet(KEY, 0, grant("s3cr3t"));
    Files.writeString(tokenFile(), content);

    assertRefused(() -> store().read(KEY), "Delete it");
  }

  @Test
  void aFileWithOddTokensIsDamaged() throws IOException {
    store().compareAndSet(KEY, 0, grant("s3cr3t"));
    String good = Files.readString(tokenFile());
    for (String part : List.of("\"2026-11-02T10:00:00.123Z\"", "\"s3cr3t\"", ":1,", "\"access\"")) {
      Files.writeString(tokenFile(), good.replace(part, part.equals(":1,") ? ":[]," : "\"s3 c\""));
      assertRefused(() -> store().read(KEY), "Delete it");
    }
  }

  @Test
  void deletingADamagedFileIsTheRemedy() throws IOException {
    store().compareAndSet(KEY, 0, grant("t1"));
    Files.delete(tokenFile());
    assertThat(store().read(KEY)).isEmpty();
    assertThat(store().compareAndSet(KEY, 0, grant("t2"))).isTrue();
  }

  @Test
  void whatAKilledWriterLeftDoesNotMatter() throws IOException {
    store().compareAndSet(KEY, 0, grant("t1"));
    Files.writeString(directory().resolve(KEY.fileName() + ".json.new"), "{\"form");
    assertThat(store().compareAndSet(KEY, 1, grant("t2"))).isTrue();
    assertThat(store().read(KEY)).contains(new StoredToken(grant("t2"), 2));
  }

  @Test
  void anInterruptedThreadGivesItsLeaseBackAndStaysInterrupted() {
    TokenLease lease = store().lease(KEY, LIFE).orElseThrow();
    Thread.currentThread().interrupt();
    store().release(lease);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(store().lease(KEY, LIFE)).isPresent();
  }

  @Test
  void aDirectoryThatIsGoneIsATypedError() throws IOException {
    TokenStore store = store();
    Files.delete(directory());
    assertRefused(() -> store.compareAndSet(KEY, 0, grant("s3cr3t")), "NoSuchFileException");
    assertRefused(() -> store.lease(KEY, LIFE), "Check that the directory exists");
  }

  private void assertRefused(ThrowingCallable use, String why) {
    assertThatThrownBy(use)
        .isInstanceOf(TokenStoreException.class)
        .hasMessageContaining(directory().toString())
        .hasMessageContaining(why)
        .satisfies(e -> assertThat(printed(e)).doesNotContain("s3cr3t"));
  }

  private static String printed(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
