package io.tenantry.core.internal.wire;

import java.io.IOException;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** Reads an response's body up to a bound, counted after decompression. */
public final class BoundedBody {
  /** As much as we look at of a body that nobody asked for: an error's, or one that is ignored. */
  public static final long ASIDE = 64 * 1024;

  private BoundedBody() {}

  /** All of it, or as much as shows that there is more than {@code limit}. */
  public static Buffer whole(Response response, long limit) throws IOException {
    Buffer body = new Buffer();
    fill(body, response.body().source(), limit + 1);
    return body;
  }

  /** Its beginning. That the rest is missing doesn't matter: the status has said what happened. */
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
