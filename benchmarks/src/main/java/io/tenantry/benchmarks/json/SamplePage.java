package io.tenantry.benchmarks.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import okio.Buffer;

/** The page of 100 organizations that everybody reads, and what going over its tokens costs. */
final class SamplePage {
  static final int ROWS = 100;

  private SamplePage() {}

  /** The body as the vendor writes it: blank members are null. */
  static byte[] body() {
    try {
      return JacksonCodec.mapper().writeValueAsBytes(SampleRows.of(ROWS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Records of text and numbers are always written", e);
    }
  }

  /** Passes the body token by token without keeping anything; the number of tokens. */
  static int skipTokens(Buffer body) throws IOException {
    JsonReader in = JsonReader.of(body);
    int tokens = 0;
    for (JsonReader.Token next = in.peek(); next != JsonReader.Token.END_DOCUMENT; tokens++) {
      skip(in, next);
      next = in.peek();
    }
    return tokens;
  }

  private static void skip(JsonReader in, JsonReader.Token token) throws IOException {
    switch (token) {
      case BEGIN_ARRAY -> in.beginArray();
      case END_ARRAY -> in.endArray();
      case BEGIN_OBJECT -> in.beginObject();
      case END_OBJECT -> in.endObject();
      case NAME -> in.skipName();
      default -> in.skipValue();
    }
  }
}
