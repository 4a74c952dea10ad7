package io.tenantry.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okio.Buffer;
import okio.ByteString;

/** A line of rfc8259.txt. */
record JsonCase(char kind, String name, ByteString json) {
  static final char VALID = 'y';
  static final char INVALID = 'n';
  static final char TAKEN = '+';
  static final char REFUSED = '-';
  static final char NOT_UTF8 = '8';

  private static final Pattern BYTE = Pattern.compile("<([0-9A-F]{2})>");

  /** Returns the cases of some kinds. */
  static Stream<JsonCase> of(String kinds) {
    return all().filter(each -> kinds.indexOf(each.kind) >= 0);
  }

  private static Stream<JsonCase> all() {
    try (InputStream in = JsonCase.class.getResourceAsStream("rfc8259.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .map(JsonCase::ofLine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonCase ofLine(String line) {
    String[] parts = line.split("\\|", 3);
    return new JsonCase(parts[0].charAt(0), parts[1], bytes(parts[2]));
  }

  private static ByteString bytes(String text) {
    Buffer bytes = new Buffer();
    Matcher matcher = BYTE.matcher(text);
    int done = 0;
    while (matcher.find()) {
      bytes
          .writeUtf8(text, done, matcher.start())
          .writeByte(Integer.parseInt(matcher.group(1), 16));
      done = matcher.end();
    }
    return bytes.writeUtf8(text, done, text.length()).readByteString();
  }

  /** Returns whether the case can be written as a Java text. */
  boolean isText() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(json.asByteBuffer());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  Buffer between(String before, String after) {
    return new Buffer().writeUtf8(before).write(json).writeUtf8(after);
  }

  @Override
  public String toString() {
    return name;
  }
}
