package io.tenantry.core.auth;

import io.tenantry.core.auth.FileMutex.FileWork;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.TokenStoreException;
import io.tenantry.core.internal.Checks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A token store in a directory, for the processes of one user on one machine. There is one file for
 * each key. Tokens are not encrypted, but readable by their owner only: the directory must have the
 * permissions 700 and its files 600. File systems without POSIX permissions (Windows, for example)
 * are rejected.
 *
 * <p>Tokens are replaced atomically: a new one is written to a separate file, forced to the disk,
 * and renamed. Leases are file locks: the lease of a killed process ends at once, and that of a
 * hanging process when it expires. An unreadable file causes a {@link TokenStoreException} that
 * names it. Such a file can be deleted: the next call then requests a new token, which requires a
 * new log-in where the vendor has replaced the refresh token since. Thread-safe.
 */
public final class FileTokenStore implements TokenStore {
  private final Path directory;
  private final InstantSource clock;

  private FileTokenStore(Path directory, InstantSource clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * Returns a store in this directory, which is created if it does not exist.
   *
   * @throws ConfigurationException if other users have access to the directory, if it cannot be
   *     created, or if its file system has no POSIX permissions
   */
  public static FileTokenStore at(Path directory) {
    return at(directory, InstantSource.system());
  }

  /**
   * Returns a store in this directory that measures leases by this clock.
   *
   * @throws ConfigurationException as above
   */
  public static FileTokenStore at(Path directory, InstantSource clock) {
    Path given = Checks.notNull(directory, "directory", ConfigurationException::new);
    return new FileTokenStore(
        OwnersFiles.directory(given), Checks.notNull(clock, "clock", ConfigurationException::new));
  }

  @Override
  public Optional<StoredToken> read(TokenKey key) {
    Checks.notNull(key, "key", ConfigurationException::new);
    Path file = file(key, ".json");
    return used(file, () -> TokenFile.read(file, key));
  }

  @Override
  public boolean compareAndSet(TokenKey key, long expected, TokenGrant next) {
    Checks.notNull(key, "key", ConfigurationException::new);
    Checks.notNull(next, "next", ConfigurationException::new);
    Path file = file(key, ".json");
    return used(file, () -> exclusively(key, () -> replace(file, key, expected, next)));
  }

  private static boolean replace(Path file, TokenKey key, long expected, TokenGrant next)
      throws IOException {
    long now = TokenFile.read(file, key).map(StoredToken::version).orElse(0L);
    if (now != expected) {
      return false;
    }
    OwnersFiles.replace(file, TokenFile.write(key, new StoredToken(next, expected + 1)));
    return true;
  }

  @Override
  public Optional<TokenLease> lease(TokenKey key, Duration life) {
    Checks.notNull(key, "key", ConfigurationException::new);
    TokenLease.checkLife(life);
    Path file = file(key, ".lease");
    return used(
        file, () -> exclusively(key, () -> leases(key).take(file, key, clock.instant(), life)));
  }

  @Override
  public void release(TokenLease lease) {
    Checks.notNull(lease, "lease", ConfigurationException::new);
    Path file = file(lease.key(), ".lease");
    used(file, () -> exclusively(lease.key(), () -> leases(lease.key()).giveBack(file, lease)));
  }

  private <T> T exclusively(TokenKey key, FileWork<T> work) throws IOException {
    Path file = file(key, ".lock");
    return FileMutex.of(file).run(file, work);
  }

  private FileLeases leases(TokenKey key) {
    return FileMutex.of(file(key, ".lock")).leases();
  }

  private static <T> T used(Path file, FileWork<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new TokenStoreException(
          "cannot access %s (%s). Check that the directory exists, is writable and has free space"
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  private Path file(TokenKey key, String end) {
    return directory.resolve(key.fileName() + end);
  }

  /** Returns the class name and the directory. */
  @Override
  public String toString() {
    return "FileTokenStore[" + directory + "]";
  }
}
