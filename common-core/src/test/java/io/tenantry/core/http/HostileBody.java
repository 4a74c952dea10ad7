package io.tenantry.core.http;

import java.io.IOException;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import okio.ByteString;

/**
 * A response of 60 MB of one small piece of JSON. The ids of things are the names of the bodies.
 *
 * @param begin the beginning
 * @param piece what is repeated
 * @param expected how a call ends
 */
enum HostileBody implements MockResponseBody {
  ROWS("{\"results\":[", "{\"id\":1},", "at most 100,000 rows"),
  NULL_ROWS("{\"results\":[", "null,", "at most 100,000 rows"),
  ROWS_OF_THE_WRONG_TYPE("{\"results\":[", "{\"id\":1,\"name\":[]},", "at most "),
  NESTED_ROWS("{\"results\":[", "{\"id\":1,\"parent\":{\"id\":2,\"x\":0}},", "at most "),
  ROWS_BELOW("{\"results\":[{\"id\":1,\"tags\":[", "\"\",", "at most 2,000,000 JSON values"),
  SKIPPED_NULLS("{\"results\":[],\"x\":[", "null,", "at most 2,000,000 JSON values"),
  SKIPPED_FIELDS("{\"results\":[],", "\"a\":0,", "at most 2,000,000 JSON values"),
  UNKNOWN_FIELDS("{\"id\":1,", "\"a\":0,", "at most 2,000,000 JSON values"),
  UNKNOWN_OBJECTS("{\"id\":1,", "\"a\":{},", "at most 2,000,000 JSON values"),
  PARENTS("{\"id\":1,", "\"parent\":{\"id\":2},", "at most 2,000,000 JSON values"),
  UNKNOWN_DEPTH("{\"id\":1,\"x\":", "[", "at most 2,000,000 JSON values"),
  DEPTH("{\"id\":1,", "\"parent\":{", "at most 2,000,000 JSON values"),
  LONG_TEXT("{\"id\":1,\"name\":\"", "x", "a string of at most 16,777,216 bytes"),
  LONG_ESCAPED_TEXT("{\"id\":1,\"name\":\"", "\\u00e9", "a string of at most 16,777,216 bytes"),
  LONG_UNKNOWN_TEXT("{\"id\":1,\"x\":\"", "x", "received a truncated body"),
  LONG_NUMBER("{\"id\":1,\"size\":", "9", "a number of at most 10,000 characters"),
  BLANKS("{\"id\":1,", "    ", "received a truncated body");

  private static final int PORTION = 60_000;
  private static final int PORTIONS = 1_000;

  final String expected;
  private final String begin;
  private final String piece;

  HostileBody(String begin, String piece, String expected) {
    this.begin = begin;
    this.piece = piece;
    this.expected = expected;
  }

  @Override
  public long getContentLength() {
    int portion = PORTION / piece.length() * piece.length();
    return begin.length() + (long) portion * PORTIONS;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    ByteString portion = ByteString.encodeUtf8(piece.repeat(PORTION / piece.length()));
    sink.writeUtf8(begin);
    for (int i = 0; i < PORTIONS; i++) {
      sink.write(portion);
    }
    sink.flush();
  }

  /** Whether the body is that of a list. */
  boolean isList() {
    return begin.startsWith("{\"results\"");
  }
}
