package io.tenantry.core.internal.wire;

import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.internal.redact.Redaction;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okio.Buffer;

/** A response whose body was read, so that the connection can be reused. */
public record BufferedResponse(
    HttpUrl url, int status, Headers headers, Buffer body, Redaction redaction) {
  private static final int SNIFFED = 256;
  private static final int BYTES_PER_CHARACTER = 4;

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public boolean isEmpty() {
    return body.exhausted();
  }

  /**
   * Returns whether the body is an HTML page, such as a gateway or firewall sends. Looks at the
   * body, since vendors send JSON and empty bodies as text/html too.
   */
  public boolean isHtml() {
    return !beginsAsJson() && excerpt(SNIFFED).replace("\uFEFF", "").stripLeading().startsWith("<");
  }

  /** Avoids the closer look, which costs memory, for nearly all responses. */
  private boolean beginsAsJson() {
    byte first = body.size() > 1 ? body.getByte(0) : 0;
    return (first == '{' || first == '[') && body.getByte(1) != 0;
  }

  /**
   * Returns the first {@code length} characters of the body, decoded with the response's charset
   * and without the request's credentials. Does not consume the body.
   */
  public String excerpt(int length) {
    Buffer beginning = new Buffer();
    body.copyTo(
        beginning,
        0,
        Math.min((long) length * BYTES_PER_CHARACTER + Redaction.LONGEST, body.size()));
    String text = redaction.of(beginning.readString(charset()));
    return Excerpts.beginning(text, length);
  }

  private Charset charset() {
    String type = headers.get("Content-Type");
    MediaType parsed = type == null ? null : MediaType.parse(type);
    Charset charset = parsed == null ? null : parsed.charset(StandardCharsets.UTF_8);
    return charset == null ? StandardCharsets.UTF_8 : charset;
  }
}
