package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Creates files that only their owner can read, from the moment they exist. */
final class OwnersFiles {
  private static final Set<PosixFilePermission> OWNER =
      Set.copyOf(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?> DIRECTORY = PosixFilePermissions.asFileAttribute(OWNER);
  private static final FileAttribute<?> FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private OwnersFiles() {}

  /** Creates the directory, or checks the existing one. */
  static Path directory(Path wanted) {
    if (!wanted.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      throw new ConfigurationException(
          "cannot store tokens in %s: its file system has no POSIX permissions. Use a directory on another file system, or another kind of token store"
              .formatted(wanted));
    }
    try {
      Path directory = Files.createDirectories(wanted, DIRECTORY).toRealPath();
      if (isOpenToOthers(directory)) {
        throw new ConfigurationException(
            "cannot store tokens in %s: other users have access to it. Run chmod 700 on it"
                .formatted(directory));
      }
      return directory;
    } catch (IOException e) {
      throw new ConfigurationException(
          "cannot store tokens in %s: the directory cannot be created or read (%s)"
              .formatted(wanted, e.getClass().getSimpleName()));
    }
  }

  static boolean isOpenToOthers(Path path) throws IOException {
    return !OWNER.containsAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
  }

  /** Opens a file to read and write; creates it if it does not exist. */
  static FileChannel open(Path file) throws IOException {
    Set<OpenOption> options =
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(file, options, FILE);
  }

  /** Replaces a file atomically. */
  static void replace(Path file, byte[] content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(fresh, options, FILE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
