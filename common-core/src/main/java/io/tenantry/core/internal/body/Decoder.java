package io.tenantry.core.internal.body;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader.Token;
import io.tenantry.core.codegen.json.ItemReader;
import io.tenantry.core.codegen.json.JsonInput;
import io.tenantry.core.codegen.json.ValueAdapter;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.internal.json.JsonScanner;
import io.tenantry.core.internal.json.ReadLimitException;
import io.tenantry.core.internal.json.ReadLimits;
import io.tenantry.core.json.DriftException;
import io.tenantry.core.json.JsonException;
import java.io.EOFException;
import java.io.IOException;
import okio.Buffer;
import okio.ByteString;

/**
 * Reads a body as one value. If that fails, reads it again field by field, so that one unexpected
 * field does not fail the response.
 */
public final class Decoder {
  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");
  private static final String WHITESPACE = " \t\n\r";
  private static final String MOSHI_ADVICE =
      "Use JsonReader.setLenient(true) to accept malformed JSON";

  private Decoder() {}

  /** Reads a body; nobody waits for the result. */
  public static <T> T decode(Buffer body, ItemReader<T> reader, Drift drift) throws IOException {
    return decode(body, reader, drift, () -> {});
  }

  /**
   * Reads a body, which is not consumed. Deviations are reported once, after the whole body is
   * read.
   *
   * @param reader a {@link PageReader}, or {@link ValueAdapter#reader} of an adapter
   * @param pulse runs regularly, and throws if the result is not wanted any more
   * @throws JsonException if the body is empty or null, or is not the expected value
   * @throws JsonEncodingException if the body is not JSON, or continues after the JSON
   * @throws EOFException if the JSON ends early
   * @throws ReadLimitException if the body exceeds {@link ReadLimits}
   */
  public static <T> T decode(Buffer body, ItemReader<T> reader, Drift drift, Runnable pulse)
      throws IOException {
    long start = start(body);
    try {
      ReadLimits limits = new ReadLimits(pulse);
      return read(new JsonInput(body, start, drift, limits, false), reader, body, start);
    } catch (DriftException e) {
      throw e;
    } catch (JsonException e) {
      drift.rollback(0);
      ReadLimits limits = new ReadLimits(pulse);
      return read(new JsonInput(body, start, drift, limits, true), reader, body, start);
    }
  }

  private static <T> T read(JsonInput in, ItemReader<T> reader, Buffer body, long start)
      throws IOException {
    T value;
    try {
      value = reader.read(in);
    } catch (JsonDataException e) {
      throw new JsonException(String.valueOf(e.getMessage()), in.path(), e);
    } catch (JsonEncodingException e) {
      throw malformed(e, new JsonScanner(body, start, new ReadLimits(() -> {})));
    }
    if (value == null) {
      throw noValue("null");
    }
    expectEnd(in);
    in.drift().report();
    return value;
  }

  private static JsonException noValue(String found) {
    return new JsonException("expected a JSON value, but received " + found, "$", null);
  }

  private static void expectEnd(JsonInput in) throws IOException {
    try {
      in.expect(Token.END_DOCUMENT, "the end of the JSON");
    } catch (JsonEncodingException e) {
      throw withMessage("expected the end of the JSON, but received more text", e);
    }
  }

  /** Returns where the JSON begins, after a byte order mark and whitespace. */
  private static long start(Buffer body) {
    long start = body.rangeEquals(0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.size() : 0;
    while (start < body.size() && WHITESPACE.indexOf(body.getByte(start)) >= 0) {
      start++;
    }
    if (start == body.size()) {
      throw noValue("an empty body");
    }
    return start;
  }

  /** A retry may receive a truncated body whole; it doesn't help for a body that is not JSON. */
  private static IOException malformed(JsonEncodingException e, JsonScanner json) {
    if (json.isCutShort()) {
      EOFException cut =
          new EOFException("expected complete JSON, but received a body that ends early");
      cut.initCause(e);
      return cut;
    }
    return withMessage(String.valueOf(e.getMessage()).replace(MOSHI_ADVICE, "Malformed JSON"), e);
  }

  private static JsonEncodingException withMessage(String message, Throwable cause) {
    JsonEncodingException plain = new JsonEncodingException(message);
    plain.initCause(cause);
    return plain;
  }
}
