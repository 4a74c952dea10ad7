package io.tenantry.core.internal.wire;

import java.io.IOException;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** Reads a response's body up to a bound, counted after decompression. */
public final class BoundedBody {
  /** How much is read of a body that the caller does not receive: an error's, or an ignored one. */
  public static final long ASIDE = 64 * 1024;

  private BoundedBody() {}

  /** Reads the whole body, or one byte more than {@code limit}. */
  public static Buffer whole(Response response, long limit) throws IOException {
    Buffer body = new Buffer();
    fill(body, response.body().source(), limit + 1);
    return body;
  }

  /**
   * Reads the beginning of the body. A body that can't be read further is not an error, since the
   * status is known.
   */
  public static Buffer beginning(Response response) {
    Buffer body = new Buffer();
    try {
      fill(body, response.body().source(), ASIDE);
    } catch (IOException cutOff) {
      return body;
    }
    return body;
  }

  private static void fill(Buffer into, BufferedSource from, long limit) throws IOException {
    while (into.size() < limit) {
      if (from.read(into, Math.min(8192, limit - into.size())) == -1) {
        return;
      }
    }
  }
}
