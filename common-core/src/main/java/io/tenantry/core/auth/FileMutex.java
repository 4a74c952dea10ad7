package io.tenantry.core.auth;

import io.tenantry.core.auth.FileTokenStore.FileWork;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time, of all threads of all processes, for as long as a few file operations take. File
 * locks belong to a process, and closing any channel to a file ends all of a process's locks on it;
 * hence the locks of this process, one for each file, for the life of the process.
 */
final class FileMutex {
  private static final ConcurrentMap<Path, FileMutex> ALL = new ConcurrentHashMap<>();

  private final ReentrantLock threads = new ReentrantLock();
  private final Path file;

  private FileMutex(Path file) {
    this.file = file;
  }

  static FileMutex of(Path file) {
    return ALL.computeIfAbsent(file, FileMutex::new);
  }

  <T> T run(FileWork<T> work) throws IOException {
    threads.lock();
    try (FileChannel channel = OwnersFiles.open(file)) {
      channel.lock();
      return work.run();
    } finally {
      threads.unlock();
    }
  }
}
