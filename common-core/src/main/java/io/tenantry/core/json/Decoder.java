package io.tenantry.core.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Turns whole bodies into values: fast first, and where that fails again member by member, so that
 * one odd member does not cost the answer. The bodies are not consumed. Deviations are told once,
 * after everything was read.
 *
 * <p>All methods throw {@link EmptyBodyException} for a body without a value, {@link JsonException}
 * for JSON that can't be read as the value, {@link JsonEncodingException} for text that is not JSON
 * or goes on after it, and {@link EOFException} for JSON that ends early.
 */
public final class Decoder {
  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");
  private static final String MOSHI_ADVICE =
      "Use JsonReader.setLenient(true) to accept malformed JSON";

  private Decoder() {}

  /** Reads one value. */
  public static <T> T decode(Buffer body, JsonAdapter<T> adapter, Drift drift) throws IOException {
    return twice(body, drift, in -> adapter.fromJson(in));
  }

  /**
   * Reads a page: its items by the adapter, the wanted members as values, nothing of the rest.
   *
   * @throws UnreadableRow if an item can't be read even member by member
   */
  public static <T> PageBody<T> decodePage(
      Buffer body, PageShape shape, JsonAdapter<T> item, Drift drift) throws IOException {
    return twice(body, drift, in -> new PageReader<>(shape, item, false).read(in));
  }

  /** As {@link #decodePage}, but an item that can't be read is left out and listed. */
  public static <T> PageBody<T> decodeReadable(
      Buffer body, PageShape shape, JsonAdapter<T> item, Drift drift) throws IOException {
    return twice(body, drift, in -> new PageReader<>(shape, item, true).read(in));
  }

  private static <R> R twice(Buffer body, Drift drift, Deviations.Part<@Nullable R> part)
      throws IOException {
    Buffer json = trimmed(body);
    try {
      return once(json, new Deviations(drift, false), part);
    } catch (DriftException | EmptyBodyException e) {
      throw e;
    } catch (JsonException e) {
      return once(json, new Deviations(drift, true), part);
    }
  }

  private static <R> R once(Buffer json, Deviations deviations, Deviations.Part<@Nullable R> part)
      throws IOException {
    JsonReader in = deviations.reader(json.copy());
    R value;
    try {
      value = part.from(in);
    } catch (JsonDataException e) {
      throw new JsonException(String.valueOf(e.getMessage()), deviations.path(in), e);
    } catch (JsonEncodingException e) {
      throw malformed(e, json);
    }
    if (value == null) {
      throw new EmptyBodyException("null");
    }
    expectEnd(in);
    deviations.tell();
    return value;
  }

  /** Moshi sees text after the end itself, but would advise to be lenient. */
  private static void expectEnd(JsonReader in) throws IOException {
    try {
      Mismatch.expect(in, JsonReader.Token.END_DOCUMENT, "the end of the JSON");
    } catch (JsonEncodingException e) {
      throw withMessage("There is more text after the end of the JSON", e);
    }
  }

  private static Buffer trimmed(Buffer body) throws IOException {
    Buffer json = body.copy();
    if (json.rangeEquals(0, BYTE_ORDER_MARK)) {
      json.skip(BYTE_ORDER_MARK.size());
    }
    while (!json.exhausted() && Character.isWhitespace(json.getByte(0))) {
      json.skip(1);
    }
    if (json.exhausted()) {
      throw new EmptyBodyException("empty");
    }
    return json;
  }

  /** A body that was cut off may come whole next time; one that is not JSON will not. */
  private static IOException malformed(JsonEncodingException e, Buffer json) {
    if (JsonSyntax.isCutShort(json.snapshot())) {
      EOFException cut = new EOFException("The JSON ends early");
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
