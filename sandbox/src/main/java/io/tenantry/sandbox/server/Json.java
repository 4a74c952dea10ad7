package io.tenantry.sandbox.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON strictly, as a tree. */
public final class Json {
  private Json() {}

  /**
   * Reads one JSON document.
   *
   * @throws Malformed if the text is anything else, or has anything after the document
   */
  public static JsonElement parse(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement document = JsonParser.parseReader(reader);
      if (text.isBlank() || reader.peek() != JsonToken.END_DOCUMENT) {
        throw new Malformed("expected one JSON document", null);
      }
      return document;
    } catch (JsonParseException | IOException e) {
      throw new Malformed("expected JSON: " + e.getMessage(), e);
    }
  }

  public static JsonObject object(String text) {
    JsonElement document = parse(text);
    if (!document.isJsonObject()) {
      throw new Malformed("expected a JSON object", null);
    }
    return document.getAsJsonObject();
  }

  /** Returns the member's text; null if it is absent, null, an object or an array. */
  public static @Nullable String text(JsonObject object, String member) {
    JsonElement value = object.get(member);
    return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
  }

  public static boolean isSet(JsonObject object, String member) {
    JsonElement value = object.get(member);
    return value != null && !value.isJsonNull();
  }

  /** Returns the members as text: strings as they are, everything else as JSON. */
  public static Map<String, String> texts(JsonObject object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.entrySet().forEach(e -> texts.put(e.getKey(), plain(e.getValue())));
    return Collections.unmodifiableMap(texts);
  }

  public static String plain(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  /** The text was not the JSON that was expected. */
  public static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Malformed(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
