package io.tenantry.core.json;

import com.squareup.moshi.JsonReader.Token;
import io.tenantry.core.internal.Excerpts;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Failures of reading that say what was expected, what came, and where. */
final class Mismatch {
  private static final Pattern LAST_INDEX = Pattern.compile("(.*)\\[(\\d{1,9})]", Pattern.DOTALL);

  private Mismatch() {}

  /** The reader stands before the value that does not fit. */
  static JsonException of(JsonInput in, String expected) throws IOException {
    String path = in.path();
    return at(path, expected, found(in), null);
  }

  /** The reader has just passed the scalar that does not fit. */
  static JsonException passed(
      JsonInput in, String expected, String text, @Nullable Throwable cause) {
    String path = lastItem(in.path());
    return at(path, expected, '"' + Excerpts.of(text) + '"', cause);
  }

  /** In an array the reader counts on as soon as an item is read. */
  static String lastItem(String path) {
    Matcher last = LAST_INDEX.matcher(path);
    return last.matches()
        ? last.group(1) + '[' + (Integer.parseInt(last.group(2)) - 1) + ']'
        : path;
  }

  static void expect(JsonInput in, Token token, String expected) throws IOException {
    if (in.peek() != token) {
      throw of(in, expected);
    }
  }

  private static JsonException at(
      String path, String expected, String found, @Nullable Throwable cause) {
    return new JsonException(
        "expected " + expected + " but found " + found + " at " + path, path, cause);
  }

  private static String found(JsonInput in) throws IOException {
    return switch (in.peek()) {
      case BEGIN_OBJECT -> "an object";
      case BEGIN_ARRAY -> "an array";
      case NULL -> "null";
      case BOOLEAN -> String.valueOf(in.nextBoolean());
      case NUMBER -> "the number " + Excerpts.of(in.nextString());
      case STRING -> "the text \"" + Excerpts.of(in.nextString()) + '"';
      case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT -> "nothing";
    };
  }
}
