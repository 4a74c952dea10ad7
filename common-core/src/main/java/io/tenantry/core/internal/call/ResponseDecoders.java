package io.tenantry.core.internal.call;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.codegen.json.ItemReader;
import io.tenantry.core.codegen.json.ValueAdapter;
import io.tenantry.core.http.RawResponse;
import io.tenantry.core.internal.body.Decoder;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.FailedAttempt;
import io.tenantry.core.internal.wire.BufferedResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import okio.ByteString;

/** Decoders of successful responses that are not pages of a list. */
public final class ResponseDecoders {
  private ResponseDecoders() {}

  /** Decodes the body's JSON. */
  public static <T> ResponseDecoder<T> value(JsonAdapter<T> adapter) {
    return new Value<>(adapter);
  }

  /** Decodes the body's JSON; an empty body is an empty result. */
  public static <T> ResponseDecoder<Optional<T>> optional(JsonAdapter<T> adapter) {
    return new OptionalValue<>(new Value<>(adapter));
  }

  /** Returns the body unchanged. */
  public static ResponseDecoder<ByteString> bytes() {
    return new Bytes();
  }

  /** Ignores the body. */
  public static <T> ResponseDecoder<Optional<T>> ignored() {
    return new Ignored<>();
  }

  /** Adds status and headers to the result of {@code body}. */
  public static <T> ResponseDecoder<RawResponse<T>> raw(ResponseDecoder<Optional<T>> body) {
    return new Raw<>(body);
  }

  private static final class Value<T> extends JsonDecoder<T> {
    private final ItemReader<T> reader;

    Value(JsonAdapter<T> adapter) {
      this.reader = ValueAdapter.reader(adapter);
    }

    @Override
    protected T read(BufferedResponse response, CallState call) throws IOException {
      return Decoder.decode(response.body(), reader, call.drift());
    }
  }

  private static final class OptionalValue<T> extends ResponseDecoder<Optional<T>> {
    private final ResponseDecoder<T> present;

    OptionalValue(ResponseDecoder<T> present) {
      this.present = present;
    }

    @Override
    public Optional<T> decode(BufferedResponse response, CallState call) throws FailedAttempt {
      return response.isEmpty() ? Optional.empty() : Optional.of(present.decode(response, call));
    }
  }

  /** Rejects files with the content type of HTML, which come from a gateway. */
  private static final class Bytes extends ResponseDecoder<ByteString> {
    @Override
    public ByteString decode(BufferedResponse response, CallState call) throws FailedAttempt {
      String type = response.headers().get("Content-Type");
      if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("text/html")) {
        refuseHtml(response, call, "a file");
      }
      return response.body().readByteString();
    }
  }

  /** Rejects HTML pages, as a gateway's page does not mean success. */
  private static final class Ignored<T> extends ResponseDecoder<Optional<T>> {
    @Override
    public long limit() {
      return -1;
    }

    @Override
    public Optional<T> decode(BufferedResponse response, CallState call) throws FailedAttempt {
      refuseHtml(response, call, JsonDecoder.JSON);
      return Optional.empty();
    }
  }

  private static final class Raw<T> extends ResponseDecoder<RawResponse<T>> {
    private final ResponseDecoder<Optional<T>> body;

    Raw(ResponseDecoder<Optional<T>> body) {
      this.body = body;
    }

    @Override
    public long limit() {
      return body.limit();
    }

    @Override
    public RawResponse<T> decode(BufferedResponse response, CallState call) throws FailedAttempt {
      Optional<T> read = body.decode(response, call);
      return new RawResponse<>(response.status(), response.headers().toMultimap(), read);
    }
  }
}
