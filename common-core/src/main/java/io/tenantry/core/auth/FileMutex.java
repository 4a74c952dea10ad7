package io.tenantry.core.auth;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * A lock among all threads of all processes, held for the duration of a few file operations.
 *
 * <p>File locks belong to a process: closing any channel to a file releases all of the process's
 * locks on it. All stores of a process therefore share the same mutexes. Their number is fixed, so
 * that several files may share one.
 */
final class FileMutex {
  private static final FileMutex[] ALL =
      Stream.generate(FileMutex::new).limit(64).toArray(FileMutex[]::new);

  private final ReentrantLock threads = new ReentrantLock();
  private final FileLeases leases = new FileLeases();

  private FileMutex() {}

  static FileMutex of(Path file) {
    return ALL[Math.floorMod(file.hashCode(), ALL.length)];
  }

  /** Returns the leases of its files; use them only inside {@link #run}. */
  FileLeases leases() {
    return leases;
  }

  /**
   * Runs the work while holding the lock. Restarts it if an interrupt closes one of its channels,
   * since a lease that is not released would block other processes; the thread's interrupt flag is
   * set again afterwards.
   */
  <T> T run(Path file, FileWork<T> work) throws IOException {
    boolean interrupted = Thread.interrupted();
    threads.lock();
    try {
      while (true) {
        try (FileChannel channel = OwnersFiles.open(file)) {
          channel.lock();
          return work.run();
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      threads.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** File operations that may fail. */
  interface FileWork<T> {
    T run() throws IOException;
  }
}
