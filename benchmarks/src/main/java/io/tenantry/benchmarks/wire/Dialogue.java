package io.tenantry.benchmarks.wire;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * The two streams of one connection. Whatever is written between two readings is one request; its
 * answer is ready when reading begins. Used by one thread at a time.
 */
final class Dialogue {
  private static final int LINE = 512;

  private final Function<String, byte[]> responder;
  private final byte[] head = new byte[LINE];
  private int written;
  private byte[] answer = new byte[0];
  private int at;

  Dialogue(Function<String, byte[]> responder) {
    this.responder = responder;
  }

  OutputStream requests() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        int kept = Math.min(length, LINE - written);
        System.arraycopy(bytes, offset, head, written, kept);
        written += kept;
      }
    };
  }

  InputStream answers() {
    return new InputStream() {
      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        return take(into, offset, length);
      }

      @Override
      public int available() {
        return answer.length - at;
      }
    };
  }

  private int take(byte[] into, int offset, int length) {
    if (written > 0) {
      answer = responder.apply(requestLine());
      at = 0;
      written = 0;
    }
    if (at == answer.length) {
      return -1;
    }
    int count = Math.min(length, answer.length - at);
    System.arraycopy(answer, at, into, offset, count);
    at += count;
    return count;
  }

  private String requestLine() {
    int end = 0;
    while (end < written && head[end] != '\r') {
      end++;
    }
    return new String(head, 0, end, StandardCharsets.US_ASCII);
  }
}
