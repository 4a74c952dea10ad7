package io.tenantry.core.codegen.json;

import com.squareup.moshi.JsonReader.Token;
import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.internal.json.JsonNames;
import io.tenantry.core.internal.json.JsonScanner;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonValue;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: a body being read, value by value. It does what Moshi's reader does, as
 * strictly, and is about twice as fast: it looks at plain bytes, expects members in the order in
 * which they came last time, and leaves the body's memory to its owner. Used by one thread.
 */
public final class JsonInput {
  private static final int MAX_DEPTH = 255;
  private static final int MAX_PARTS = 100;
  private static final Pattern LAST_INDEX = Pattern.compile("(.*)\\[(\\d{1,9})]", Pattern.DOTALL);

  private final JsonScanner json;
  private final String base;
  private final Drift drift;
  private final boolean careful;

  /** How many inputs this one is a part of. */
  private final int parts;

  private final JsonPath path = new JsonPath();

  /**
   * Reads a body, which is not consumed.
   *
   * @param from the offset of the first byte
   * @param drift receives the deviations
   * @param careful whether members are read one by one, so that one that does not fit its type is
   *     left out
   */
  @SuppressWarnings("exports")
  public JsonInput(Buffer body, long from, Drift drift, boolean careful) {
    this(new JsonScanner(body, from), "$", drift, careful, 0);
  }

  private JsonInput(JsonScanner json, String base, Drift drift, boolean careful, int parts) {
    this.json = json;
    this.base = base;
    this.drift = drift;
    this.careful = careful;
    this.parts = parts;
  }

  /** Reads a value that was taken from this input and is at this path of the body. */
  public JsonInput part(String at, ByteString value) {
    return part(at, value, careful);
  }

  /** The same, with another care. */
  public JsonInput part(String at, ByteString value, boolean carefully) {
    if (parts >= MAX_PARTS && (value.getByte(0) == '{' || value.getByte(0) == '[')) {
      throw tooDeep(at);
    }
    return new JsonInput(new JsonScanner(value.toByteArray()), at, drift, carefully, parts + 1);
  }

  private static JsonException tooDeep(String at) {
    return new JsonException("nested too deep at " + at, at, null);
  }

  /** Where this body deviates from its specification. */
  @SuppressWarnings("exports")
  public Drift drift() {
    return drift;
  }

  /** Whether members are read one by one. */
  public boolean isCareful() {
    return careful;
  }

  /** The place of the value at hand, from the top of the body. */
  public String path() {
    return path.appendTo(base);
  }

  /** The same if deviations are watched, else empty and free. */
  public String pathIfWatched() {
    return drift.isWatched() ? path() : "";
  }

  /** The path of the value that was just passed: in an array, the path counts on after each. */
  String passedPath() {
    String next = path();
    Matcher last = LAST_INDEX.matcher(next);
    return last.matches()
        ? last.group(1) + '[' + (Integer.parseInt(last.group(2)) - 1) + ']'
        : next;
  }

  /** How many bytes of the body were passed. */
  public long position() {
    return json.position();
  }

  /** What comes next; the end of the document after its value. */
  public Token peek() throws IOException {
    return json.peek();
  }

  /** Enters an object. */
  public void beginObject() throws IOException {
    json.beginObject();
    checkDepth();
    path.openObject();
  }

  /** Enters an array. */
  public void beginArray() throws IOException {
    json.beginArray();
    checkDepth();
    path.openArray();
  }

  private void checkDepth() {
    if (json.depth() > MAX_DEPTH) {
      throw tooDeep(path());
    }
  }

  /** Leaves the object. */
  public void endObject() throws IOException {
    json.endObject();
    path.close();
    path.passed();
  }

  /** Leaves the array. */
  public void endArray() throws IOException {
    json.endArray();
    path.close();
    path.passed();
  }

  /** Whether the object or array has one more; passes the comma before it. */
  public boolean hasNext() throws IOException {
    return json.hasNext();
  }

  /**
   * The number of the name at hand, which is passed; or -1 for another name, which stays.
   *
   * @param before the number of the name before it; -1 for none
   */
  int selectName(JsonNames names, int before) throws IOException {
    int found = json.selectName(names, before);
    if (found >= 0) {
      path.name(names.name(found));
    }
    return found;
  }

  /** Passes a name. */
  public String nextName() throws IOException {
    String name = json.nextName();
    path.name(name);
    return name;
  }

  /** Text, or the digits of a number. */
  String nextString() throws IOException {
    String text = json.nextString();
    path.passed();
    return text;
  }

  boolean nextBoolean() throws IOException {
    boolean truth = json.nextBoolean();
    path.passed();
    return truth;
  }

  /** Passes a null, and returns it. */
  public <T> @Nullable T nextNull() throws IOException {
    json.nextNull();
    path.passed();
    return null;
  }

  /** The next value, of any kind. */
  public JsonValue nextJson() throws IOException {
    JsonValue value = JsonValue.read(json);
    path.passed();
    return value;
  }

  /** The exact bytes of the next value. */
  ByteString nextValue() throws IOException {
    ByteString value = json.nextValue();
    path.passed();
    return value;
  }

  /** Passes the next value, whatever it is. */
  public void skipValue() throws IOException {
    json.skipValue();
    path.passed();
  }

  /** Passes a null, and says whether there was one. */
  public boolean skippedNull() throws IOException {
    if (peek() != Token.NULL) {
      return false;
    }
    nextNull();
    return true;
  }

  /** Refuses the value at hand if it is of another kind. */
  public void expect(Token token, String expected) throws IOException {
    if (peek() != token) {
      throw mismatch(expected);
    }
  }

  /** The failure that the value at hand does not fit. */
  public JsonException mismatch(String expected) throws IOException {
    String at = path();
    return mismatch(at, expected, found(), null);
  }

  /** The failure that the text or number which was just passed does not fit. */
  public JsonException mismatch(String expected, String passed, @Nullable Throwable cause) {
    return mismatch(passedPath(), expected, '"' + Excerpts.of(passed) + '"', cause);
  }

  private static JsonException mismatch(
      String at, String expected, String found, @Nullable Throwable cause) {
    return new JsonException(
        "expected " + expected + " but found " + found + " at " + at, at, cause);
  }

  private String found() throws IOException {
    return switch (peek()) {
      case BEGIN_OBJECT -> "an object";
      case BEGIN_ARRAY -> "an array";
      case NULL -> "null";
      case BOOLEAN -> String.valueOf(nextBoolean());
      case NUMBER -> "the number " + Excerpts.of(nextString());
      case STRING -> "the text \"" + Excerpts.of(nextString()) + '"';
      case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT -> "nothing";
    };
  }

  @Override
  public String toString() {
    return "JsonInput at " + path();
  }
}
