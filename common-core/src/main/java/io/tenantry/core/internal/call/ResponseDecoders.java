package io.tenantry.core.internal.call;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.codegen.json.ItemReader;
import io.tenantry.core.codegen.json.ValueAdapter;
import io.tenantry.core.error.MissingRecordException;
import io.tenantry.core.http.RawResponse;
import io.tenantry.core.internal.body.Decoder;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.FailedAttempt;
import io.tenantry.core.internal.context.FailedAttempt.Retry;
import io.tenantry.core.internal.wire.BufferedResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okio.ByteString;

/** Decoders of successful responses that are not pages of a list. */
public final class ResponseDecoders {
  private ResponseDecoders() {}

  /** Decodes the body's JSON. A response without a value fails, and is not retried. */
  public static <T> ResponseDecoder<T> value(JsonAdapter<T> adapter) {
    return new Value<>(adapter);
  }

  /** Decodes a list without pages; an empty list if the body is empty. */
  public static <T> ResponseDecoder<List<T>> list(JsonAdapter<List<T>> adapter) {
    return new WholeList<>(adapter);
  }

  /** Decodes the body's JSON; an empty result if there is no record, not even {@code {}}. */
  public static <T> ResponseDecoder<Optional<T>> optional(JsonAdapter<T> adapter) {
    return new OptionalValue<>(new Value<>(adapter), EnumSet.allOf(NoValue.class));
  }

  /** Decodes the body's JSON; an empty result for an empty body and {@code null}. */
  public static <T> ResponseDecoder<Optional<T>> ifAny(JsonAdapter<T> adapter) {
    return new OptionalValue<>(new Value<>(adapter), EnumSet.of(NoValue.EMPTY, NoValue.NULL));
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
    public T decode(BufferedResponse response, CallState call) throws FailedAttempt {
      NoValue found = NoValue.of(response.body()).orElse(null);
      try {
        return super.decode(response, call);
      } catch (FailedAttempt e) {
        // {} is a value of some types, so it is missing only if it can't be read
        throw found == null ? e : missing(response, call, found);
      }
    }

    @Override
    protected T read(BufferedResponse response, CallState call) throws IOException {
      return Decoder.decode(response.body(), reader, call.drift(), call::check);
    }

    @Override
    protected T readEmpty(BufferedResponse response, CallState call) throws FailedAttempt {
      throw missing(response, call, NoValue.EMPTY);
    }

    private static FailedAttempt missing(BufferedResponse response, CallState call, NoValue found) {
      String message =
          "expected a record, but received %s; the request succeeded with status %d"
              .formatted(found.words(), response.status());
      String location = response.headers().get("Location");
      return new FailedAttempt(
          new MissingRecordException(
              call.context,
              message + call.soFar(),
              response.status(),
              location == null ? null : response.redaction().of(location)),
          Retry.NEVER);
    }
  }

  private static final class WholeList<T> extends JsonDecoder<List<T>> {
    private final ItemReader<List<T>> reader;

    WholeList(JsonAdapter<List<T>> adapter) {
      this.reader = ValueAdapter.reader(adapter);
    }

    @Override
    protected List<T> read(BufferedResponse response, CallState call) throws IOException {
      return Decoder.decode(response.body(), reader, call.drift(), call::check);
    }

    @Override
    protected List<T> readEmpty(BufferedResponse response, CallState call) {
      return List.of();
    }
  }

  private static final class OptionalValue<T> extends ResponseDecoder<Optional<T>> {
    private final ResponseDecoder<T> present;
    private final Set<NoValue> absent;

    OptionalValue(ResponseDecoder<T> present, Set<NoValue> absent) {
      this.present = present;
      this.absent = absent;
    }

    @Override
    public Optional<T> decode(BufferedResponse response, CallState call) throws FailedAttempt {
      boolean none = NoValue.of(response.body()).filter(absent::contains).isPresent();
      return none ? Optional.empty() : Optional.of(present.decode(response, call));
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
