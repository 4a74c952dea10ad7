package io.tenantry.core.json;

import com.squareup.moshi.JsonReader.Token;
import io.tenantry.core.internal.json.JsonNames;
import io.tenantry.core.internal.json.JsonScanner;
import java.io.IOException;
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

  private final JsonScanner json;
  private final Deviations deviations;
  private final String base;
  private final JsonPath path = new JsonPath();

  /**
   * @param base the path at which this body stands in a larger one; {@code $} if it is whole
   */
  JsonInput(Buffer from, long skipped, String base, Deviations deviations) {
    this(new JsonScanner(from, skipped), base, deviations);
  }

  JsonInput(JsonScanner json, String base, Deviations deviations) {
    this.json = json;
    this.base = base;
    this.deviations = deviations;
  }

  Deviations deviations() {
    return deviations;
  }

  /** The place of the value at hand, from the top of the body. */
  String path() {
    return path.appendTo(base);
  }

  /** How many bytes of the body were passed. */
  long position() {
    return json.position();
  }

  /** What comes next; the end of the document after its value. */
  Token peek() throws IOException {
    return json.peek();
  }

  void beginObject() throws IOException {
    json.beginObject();
    checkDepth();
    path.openObject();
  }

  void beginArray() throws IOException {
    json.beginArray();
    checkDepth();
    path.openArray();
  }

  private void checkDepth() {
    if (json.depth() > MAX_DEPTH) {
      throw new JsonException("nested too deep at " + path(), path(), null);
    }
  }

  void endObject() throws IOException {
    json.endObject();
    path.close();
    path.passed();
  }

  void endArray() throws IOException {
    json.endArray();
    path.close();
    path.passed();
  }

  /** Whether the object or array has one more; passes the comma before it. */
  boolean hasNext() throws IOException {
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

  String nextName() throws IOException {
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

  <T> @Nullable T nextNull() throws IOException {
    json.nextNull();
    path.passed();
    return null;
  }

  /** The exact bytes of the next value. */
  ByteString nextValue() throws IOException {
    ByteString value = json.nextValue();
    path.passed();
    return value;
  }

  /** Passes the next value, whatever it is. */
  void skipValue() throws IOException {
    json.skipValue();
    path.passed();
  }

  @Override
  public String toString() {
    return "JsonInput at " + path();
  }
}
