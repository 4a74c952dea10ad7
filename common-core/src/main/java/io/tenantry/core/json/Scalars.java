package io.tenantry.core.json;

import com.squareup.moshi.JsonReader.Token;
import io.tenantry.core.error.InvalidArgumentException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The two ways of reading a scalar: through its exact text, and as a number without a detour. */
final class Scalars {
  private static final String INT32 = "a whole number of 32 bits";
  private static final String INT64 = "a whole number of 64 bits";

  private Scalars() {}

  /** Passes a JSON null, and says whether there was one. */
  static boolean skippedNull(JsonInput in) throws IOException {
    if (in.peek() != Token.NULL) {
      return false;
    }
    in.nextNull();
    return true;
  }

  /** Text or a number through a parser, which refuses by an exception or by {@code null}. */
  static <T> @Nullable T read(
      JsonInput in, String expected, Function<String, ? extends @Nullable T> parser)
      throws IOException {
    Token token = in.peek();
    if (token == Token.NULL) {
      return in.nextNull();
    }
    if (token != Token.STRING && token != Token.NUMBER) {
      throw Mismatch.of(in, expected);
    }
    String text = in.nextString();
    T value;
    try {
      value = parser.apply(text);
    } catch (DateTimeException
        | IllegalArgumentException
        | InvalidArgumentException
        | JsonException e) {
      throw Mismatch.passed(in, expected, text, e);
    }
    if (value == null) {
      throw Mismatch.passed(in, expected, text, null);
    }
    return value;
  }

  static @Nullable Integer int32(JsonInput in) throws IOException {
    return read(in, INT32, JsonNumbers::intOrNull);
  }

  static @Nullable Long int64(JsonInput in) throws IOException {
    return read(in, INT64, JsonNumbers::longOrNull);
  }
}
