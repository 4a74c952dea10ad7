package io.tenantry.core.auth;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The leases that this process has: each is a lock on a file, which ends with the process, and the
 * time of its end in that file, for the case that the process hangs. Called by one at a time, of
 * all processes, for each file.
 */
final class FileLeases {
  private static final ConcurrentMap<Path, Held> OURS = new ConcurrentHashMap<>();
  private static final int LONGEST = 20;

  /** A lease of this process; without a lock if it took over from a process that hangs. */
  private record Held(
      TokenLease lease, Instant until, FileChannel channel, @Nullable FileLock lock) {}

  private FileLeases() {}

  static Optional<TokenLease> take(Path file, TokenKey key, Instant now, Duration life)
      throws IOException {
    Held ours = OURS.get(file);
    if (ours != null && now.isBefore(ours.until())) {
      return Optional.empty();
    }
    FileChannel channel = ours == null ? OwnersFiles.open(file) : ours.channel();
    FileLock lock = ours == null ? channel.tryLock() : ours.lock();
    if (lock == null && now.isBefore(end(channel))) {
      channel.close();
      OURS.remove(file);
      return Optional.empty();
    }
    TokenLease lease = new TokenLease(key, UUID.randomUUID().toString());
    Held held = new Held(lease, now.plus(life).truncatedTo(ChronoUnit.MILLIS), channel, lock);
    OURS.put(file, held);
    end(channel, held.until());
    return Optional.of(lease);
  }

  /** True if it had not ended yet. */
  static boolean giveBack(Path file, TokenLease lease) throws IOException {
    Held ours = OURS.get(file);
    if (ours == null || !ours.lease().equals(lease)) {
      return false;
    }
    OURS.remove(file);
    try (FileChannel channel = ours.channel()) {
      if (end(channel).equals(ours.until())) {
        end(channel, Instant.EPOCH);
      }
    }
    return true;
  }

  private static Instant end(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    channel.read(bytes, 0);
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
    return text.matches("\\d{1,18}") ? Instant.ofEpochMilli(Long.parseLong(text)) : Instant.EPOCH;
  }

  private static void end(FileChannel channel, Instant until) throws IOException {
    String text = Long.toString(until.toEpochMilli());
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
  }
}
