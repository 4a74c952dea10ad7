package io.tenantry.core.json;

import com.squareup.moshi.JsonEncodingException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;

/** Takes numbers off a body. */
class JsonDigits extends JsonWindow {
  JsonDigits(Buffer from, long skipped) {
    super(from, skipped);
  }

  /** The number at hand, with its exact digits. */
  final String number() throws JsonEncodingException {
    scanNumber();
    return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
  }

  private void scanNumber() throws JsonEncodingException {
    start = at;
    passSign('-', '-');
    if (tokenByte() == '0') {
      at++;
    } else {
      passDigits();
    }
    if (tokenByte() == '.') {
      at++;
      passDigits();
    }
    if (tokenByte() == 'e' || tokenByte() == 'E') {
      at++;
      passSign('+', '-');
      passDigits();
    }
  }

  private void passSign(char one, char other) {
    int sign = tokenByte();
    if (sign == one || sign == other) {
      at++;
    }
  }

  private void passDigits() throws JsonEncodingException {
    int before = at - start;
    for (int digit = tokenByte(); digit >= '0' && digit <= '9'; digit = tokenByte()) {
      at++;
    }
    if (at - start == before) {
      throw malformed();
    }
  }

  final JsonEncodingException malformed() {
    return new JsonEncodingException(
        peekByte() < 0
            ? "Malformed JSON: the text ends early"
            : "Malformed JSON at byte " + position());
  }
}
