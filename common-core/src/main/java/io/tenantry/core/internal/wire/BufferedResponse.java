package io.tenantry.core.internal.wire;

import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.internal.json.Utf8;
import io.tenantry.core.internal.redact.Redaction;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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

  /** The format of a byte that is not UTF-8. */
  private static final String SHOWN = "<%02X>";

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
   * and without the request's credentials. A byte that is not UTF-8, where no other charset is
   * declared, is shown as {@code <E9>}. Does not consume the body.
   */
  public String excerpt(int length) {
    Buffer beginning = new Buffer();
    long read = Math.min((long) length * BYTES_PER_CHARACTER + Redaction.LONGEST, body.size());
    body.copyTo(beginning, 0, read);
    String text = text(beginning);
    boolean cut = read < body.size(); // perhaps within a secret
    return Excerpts.beginning(redaction.of(cut ? text + Excerpts.CUT : text), length);
  }

  private String text(Buffer bytes) {
    Charset charset = charset();
    return Transcoder.isUtf8(charset)
        ? Utf8.decode(bytes.readByteString(), SHOWN)
        : bytes.readString(charset);
  }

  /**
   * Returns the response with a body in UTF-8. A body that declares another charset is converted
   * and consumed; an unknown charset is taken for UTF-8. Bytes that are not UTF-8 in a body without
   * a charset are left as they are.
   *
   * @param limit the largest allowed body in bytes
   * @throws IOException if the body is not text in the declared charset
   */
  public BufferedResponse inUtf8(long limit) throws IOException {
    Charset charset = charset();
    if (Transcoder.isUtf8(charset)) {
      return this;
    }
    try {
      Buffer utf8 = Transcoder.toUtf8(body, charset, limit);
      return new BufferedResponse(url, status, headers, utf8, redaction);
    } catch (CharacterCodingException e) {
      throw notIn(charset, e);
    }
  }

  /**
   * Returns the whole body as text and consumes it.
   *
   * @throws IOException if it is not text in the declared charset, or in UTF-8 if none is declared
   */
  public String text() throws IOException {
    Charset charset = charset();
    ByteBuffer bytes = ByteBuffer.wrap(body.readByteArray());
    try {
      return charset.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw notIn(charset, e);
    }
  }

  private static IOException notIn(Charset charset, CharacterCodingException cause) {
    return new IOException("the body is not text in the charset " + charset, cause);
  }

  private Charset charset() {
    String type = headers.get("Content-Type");
    MediaType parsed = type == null ? null : MediaType.parse(type);
    Charset charset = parsed == null ? null : parsed.charset(StandardCharsets.UTF_8);
    return charset == null ? StandardCharsets.UTF_8 : charset;
  }
}
