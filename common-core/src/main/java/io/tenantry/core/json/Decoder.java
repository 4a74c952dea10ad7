package io.tenantry.core.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader.Token;
import io.tenantry.core.internal.json.JsonScanner;
import java.io.EOFException;
import java.io.IOException;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: turns whole bodies into values: fast first, and where that fails again member
 * by member, so that one odd member does not cost the answer. The bodies are not consumed.
 * Deviations are told once, after everything was read.
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
    return twice(body, drift, in -> ValueAdapter.read(adapter, in));
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
    long start = start(body);
    try {
      return once(body, start, new Deviations(drift, false), part);
    } catch (DriftException | EmptyBodyException e) {
      throw e;
    } catch (JsonException e) {
      return once(body, start, new Deviations(drift, true), part);
    }
  }

  private static <R> R once(
      Buffer body, long start, Deviations deviations, Deviations.Part<@Nullable R> part)
      throws IOException {
    JsonInput in = new JsonInput(body, start, "$", deviations);
    R value;
    try {
      value = part.from(in);
    } catch (JsonDataException e) {
      throw new JsonException(String.valueOf(e.getMessage()), in.path(), e);
    } catch (JsonEncodingException e) {
      throw malformed(e, new JsonScanner(body, start));
    }
    if (value == null) {
      throw new EmptyBodyException("null");
    }
    expectEnd(in);
    deviations.tell();
    return value;
  }

  private static void expectEnd(JsonInput in) throws IOException {
    try {
      Mismatch.expect(in, Token.END_DOCUMENT, "the end of the JSON");
    } catch (JsonEncodingException e) {
      throw withMessage("There is more text after the end of the JSON", e);
    }
  }

  /** Where the JSON begins, behind a byte order mark and whitespace. */
  private static long start(Buffer body) throws EmptyBodyException {
    long start = body.rangeEquals(0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.size() : 0;
    while (start < body.size() && Character.isWhitespace(body.getByte(start))) {
      start++;
    }
    if (start == body.size()) {
      throw new EmptyBodyException("empty");
    }
    return start;
  }

  /** A body that was cut off may come whole next time; one that is not JSON will not. */
  private static IOException malformed(JsonEncodingException e, JsonScanner json) {
    if (json.isCutShort()) {
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
