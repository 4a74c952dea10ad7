package io.tenantry.core.auth;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * One at a time, of all threads of all processes, for as long as a few file operations take.
 *
 * <p>File locks belong to a process: closing any channel to a file ends all of the process's locks
 * on it, whichever part of a program made them. So what a process has locked is known to all stores
 * in it; a fixed number of these is shared by all files. They remember a file only while it is
 * leased.
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

  /** The leases of its files, to be used by work that runs. */
  FileLeases leases() {
    return leases;
  }

  /**
   * Runs the work, from the beginning again if an interrupt closes a channel under it: a lease that
   * is not given back would make others wait. The thread stays interrupted.
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

  /** Work on files that may fail. */
  interface FileWork<T> {
    T run() throws IOException;
  }
}
