package io.tenantry.core.internal.wire;

import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.internal.redact.Redaction;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okio.Buffer;

/** A whole response: the connection is free again. */
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
   * A page for people (a gateway's, a firewall's) where JSON belongs. The body tells: vendors send
   * JSON, and nothing at all, as text/html too.
   */
  public boolean isHtml() {
    return !beginsAsJson() && excerpt(SNIFFED).replace("\uFEFF", "").stripLeading().startsWith("<");
  }

  /** Spares nearly all responses the closer look, which costs memory. */
  private boolean beginsAsJson() {
    byte first = body.size() > 1 ? body.getByte(0) : 0;
    return (first == '{' || first == '[') && body.getByte(1) != 0;
  }

  /**
   * The first {@code length} characters of the body as text, in the charset that it claims, without
   * what we sent in confidence. The body stays as it is.
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
