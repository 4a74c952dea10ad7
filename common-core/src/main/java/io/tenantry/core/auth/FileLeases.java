package io.tenantry.core.auth;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The leases that this process holds. Each is a lock on a file, which the operating system releases
 * when the process ends; the file also states when the lease expires, in case the process hangs.
 * Not thread-safe: {@link FileMutex} serializes access to each file among all processes.
 */
final class FileLeases {
  private static final int LONGEST = 20;

  private final Map<Path, Held> ours = new HashMap<>();

  /** A lease of this process, and the channel that keeps its file locked. */
  private record Held(TokenLease lease, Instant until, FileChannel channel) {}

  Optional<TokenLease> take(Path file, TokenKey key, Instant now, Duration life)
      throws IOException {
    Held before = ours.get(file);
    if (before != null && now.isBefore(before.until())) {
      return Optional.empty();
    }
    if (before != null) {
      ours.remove(file);
      before.channel().close();
    }
    Instant until = now.plus(life).truncatedTo(ChronoUnit.MILLIS);
    Held taken = null;
    FileChannel channel = OwnersFiles.open(file);
    try {
      boolean another = channel.tryLock() == null;
      if (another && now.isBefore(end(channel))) {
        return Optional.empty();
      }
      end(channel, until);
      taken = new Held(new TokenLease(key, UUID.randomUUID().toString()), until, channel);
      ours.put(file, taken);
      return Optional.of(taken.lease());
    } finally {
      if (taken == null) {
        channel.close();
      }
    }
  }

  /** Returns true if the lease had not ended yet. */
  boolean giveBack(Path file, TokenLease lease) throws IOException {
    Held held = ours.get(file);
    if (held == null || !held.lease().equals(lease)) {
      return false;
    }
    ours.remove(file);
    try (FileChannel channel = held.channel()) {
      if (end(channel).equals(held.until())) {
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
