package io.tenantry.core.json;

import com.squareup.moshi.JsonEncodingException;
import java.util.BitSet;
import okio.ByteString;

/**
 * Checks that bytes are one well-formed JSON value, at any depth and without recursion.
 *
 * <p>Moshi hands out the bytes of a value by counting quotes and brackets only; what we keep and
 * may send again has to be JSON throughout.
 */
final class JsonSyntax extends JsonScanner {
  private final BitSet objects = new BitSet();
  private int depth;

  private JsonSyntax(ByteString json) {
    super(json);
  }

  static void check(ByteString json) throws JsonEncodingException {
    JsonSyntax syntax = new JsonSyntax(json);
    syntax.document();
    if (syntax.at < json.size()) {
      throw syntax.malformed();
    }
  }

  /** Whether the text is the beginning of well-formed JSON, and the rest is missing. */
  static boolean isCutShort(ByteString json) {
    JsonSyntax syntax = new JsonSyntax(json);
    try {
      syntax.document();
      return false;
    } catch (JsonEncodingException e) {
      return syntax.at >= json.size();
    }
  }

  static boolean isNumber(String text) {
    JsonSyntax syntax = new JsonSyntax(ByteString.encodeUtf8(text));
    return syntax.number() && syntax.at == syntax.json.size();
  }

  private void document() throws JsonEncodingException {
    do {
      openValue();
    } while (!closed());
    skipWhitespace();
  }

  /** Reads down to the first scalar or empty container. */
  private void openValue() throws JsonEncodingException {
    while (true) {
      int c = peek();
      if (c != '{' && c != '[') {
        scalar(c);
        return;
      }
      at++;
      objects.set(depth++, c == '{');
      int next = peek();
      if (next == (c == '{' ? '}' : ']')) {
        return;
      }
      if (c == '{') {
        name();
      }
    }
  }

  /** After a value: true at the end of the outermost one, false where another value follows. */
  private boolean closed() throws JsonEncodingException {
    while (depth > 0) {
      boolean object = objects.get(depth - 1);
      int c = peek();
      at++;
      if (c == ',') {
        if (object) {
          name();
        }
        return false;
      }
      if (c != (object ? '}' : ']')) {
        throw malformed();
      }
      depth--;
    }
    return true;
  }

  private void name() throws JsonEncodingException {
    if (peek() != '"') {
      throw malformed();
    }
    string();
    if (peek() != ':') {
      throw malformed();
    }
    at++;
  }
}
