package io.tenantry.examples.sync.mapping;

import io.tenantry.core.error.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a file to one process; the end of the process, whatever its cause, frees it. */
final class FileGuard implements AutoCloseable {
  private final FileChannel channel;

  private FileGuard(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the file, by a lock on another one beside it that stays there.
   *
   * @throws ConfigurationException if another process has it, or its folder can't be written to
   */
  static FileGuard of(Path path) {
    Path whole = path.toAbsolutePath();
    Path lock = whole.resolveSibling(whole.getFileName() + ".lock");
    try {
      FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (taken(channel) == null) {
        channel.close();
        throw new ConfigurationException(
            "Another sync uses " + path + ": wait until it has ended, or name another file");
      }
      return new FileGuard(channel);
    } catch (IOException e) {
      throw new ConfigurationException("The file " + lock + " can't be written: " + e.getMessage());
    }
  }

  private static @Nullable FileLock taken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very process has it
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
