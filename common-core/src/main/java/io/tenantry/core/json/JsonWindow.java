package io.tenantry.core.json;

import java.util.Arrays;
import okio.Buffer;

/**
 * The part of a body that is looked at: bytes come in as they are needed, and stay while a token
 * that began in them is not complete. The body itself is left as it is, and its memory is not
 * shared, so that Okio can use it again. Used by one thread.
 */
class JsonWindow {
  private static final int SIZE = 8_192;

  byte[] bytes;

  /** The byte at hand. */
  int at;

  /** Where the bytes end. */
  int end;

  /** The first byte that is still needed; the byte at hand where no token has begun. */
  int start;

  private final Buffer.UnsafeCursor body = new Buffer.UnsafeCursor();
  private final long length;
  private long loaded;

  /** Over a body, from this byte on. */
  JsonWindow(Buffer from, long skipped) {
    from.readUnsafe(body);
    length = from.size();
    loaded = skipped;
    bytes = new byte[(int) Math.max(1, Math.min(SIZE, length - skipped))];
  }

  /** The byte at hand, or -1 at the end of the body. No token has begun. */
  final int peekByte() {
    if (at < end) {
      return bytes[at];
    }
    start = at;
    return load() ? bytes[at] : -1;
  }

  /** The byte at hand, or -1 at the end, while a token is read. */
  final int tokenByte() {
    return at < end || load() ? bytes[at] : -1;
  }

  /** How many bytes of the body were passed. */
  final long position() {
    return loaded - (end - at);
  }

  /** Brings in more of the body; false at its end. What lies before {@link #start} goes. */
  final boolean load() {
    if (loaded == length) {
      return false;
    }
    if (start > 0) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
      at -= start;
      end -= start;
      start = 0;
    }
    if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * end);
    }
    fill();
    return true;
  }

  private void fill() {
    while (end < bytes.length && loaded < length) {
      body.seek(loaded);
      int count = Math.min(bytes.length - end, body.end - body.start);
      System.arraycopy(body.data, body.start, bytes, end, count);
      end += count;
      loaded += count;
    }
  }
}
