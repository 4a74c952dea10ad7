package io.tenantry.core.internal.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Writes request bodies and checks them against the bounds of the specification. */
public final class JsonBody {
  private static final MediaType JSON = MediaType.get("application/json");

  private JsonBody() {}

  public static <T> RequestBody of(ErrorContext call, JsonAdapter<T> adapter, @Nullable T value) {
    Checks.notNull(value, "body", message -> new InvalidArgumentException(call, message, null));
    Buffer buffer = new Buffer();
    JsonWriter out = JsonWriter.of(buffer);
    out.setTag(ErrorContext.class, ErrorContext.of(call.vendor(), call.operation()));
    try {
      adapter.toJson(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return RequestBody.create(buffer.readByteString(), JSON);
  }
}
