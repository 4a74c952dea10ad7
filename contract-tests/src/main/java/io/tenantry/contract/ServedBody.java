package io.tenantry.contract;

import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okhttp3.Headers;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSource;

/** The bytes that a client reads from a prepared response, without chunks and compression. */
final class ServedBody {
  private ServedBody() {}

  static ByteString of(MockResponse response) throws IOException {
    MockResponseBody body = response.getBody();
    if (body == null) {
      return ByteString.EMPTY;
    }
    Buffer bytes = new Buffer();
    body.writeTo(bytes);
    Headers headers = response.getHeaders();
    if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
      bytes = joined(bytes);
    }
    if ("gzip".equalsIgnoreCase(headers.get("Content-Encoding"))) {
      bytes = inflated(bytes);
    }
    return bytes.readByteString();
  }

  private static Buffer joined(Buffer chunks) throws IOException {
    Buffer joined = new Buffer();
    for (long size = sizeOfNext(chunks); size > 0; size = sizeOfNext(chunks)) {
      joined.write(chunks, size);
      chunks.readUtf8LineStrict();
    }
    return joined;
  }

  private static long sizeOfNext(Buffer chunks) throws IOException {
    long size = chunks.readHexadecimalUnsignedLong();
    chunks.readUtf8LineStrict();
    return size;
  }

  private static Buffer inflated(Buffer compressed) throws IOException {
    Buffer inflated = new Buffer();
    try (GzipSource source = new GzipSource(compressed)) {
      inflated.writeAll(source);
    }
    return inflated;
  }
}
