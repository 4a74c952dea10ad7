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
 * Keeps tokens in a directory, a file for each key, for the processes of one user on one machine.
 * The tokens stand there readable for that user and nobody else: the directory has the permissions
 * 700 and its files 600, others are refused, and so is a file system without such permissions
 * (Windows, and most network and container mounts that only pretend to have owners).
 *
 * <p>A token is written beside the old one, forced to the disk, and renamed over it: there is
 * always a whole one. Leases are file locks, so that one whose process was killed ends at once, and
 * one whose process hangs ends after its life. A file that can't be read is an error that names it;
 * deleting it costs a token request, and for a vendor that has replaced the refresh token since, a
 * new log-in. Thread-safe.
 */
public final class FileTokenStore implements TokenStore {
  private final Path directory;
  private final InstantSource clock;

  private FileTokenStore(Path directory, InstantSource clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * A store in this directory, which is made where it is missing.
   *
   * @throws ConfigurationException if others may enter the directory, if it can't be made, or if
   *     its file system has no POSIX permissions
   */
  public static FileTokenStore at(Path directory) {
    return at(directory, InstantSource.system());
  }

  /**
   * The same, with a clock that measures leases.
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
    Path file = file(key, ".json");
    return used(file, () -> TokenFile.read(file, key));
  }

  @Override
  public boolean compareAndSet(TokenKey key, long expected, TokenGrant next) {
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
    Path file = file(key, ".lease");
    return used(
        file, () -> exclusively(key, () -> leases(key).take(file, key, clock.instant(), life)));
  }

  @Override
  public void release(TokenLease lease) {
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
          "can't use %s (%s): check that the directory is there, writable and not full"
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  private Path file(TokenKey key, String end) {
    return directory.resolve(key.fileName() + end);
  }

  /** Where it is. */
  @Override
  public String toString() {
    return "FileTokenStore[" + directory + "]";
  }
}
