package io.tenantry.sandbox;

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

/** JSON as the fakes read it: strictly, as a tree. */
final class Json {
  private Json() {}

  /** Reads one JSON document; anything else, or anything after it, is a {@link Malformed}. */
  static JsonElement parse(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement document = JsonParser.parseReader(reader);
      if (text.isBlank() || reader.peek() != JsonToken.END_DOCUMENT) {
        throw new Malformed("not exactly one JSON document", null);
      }
      return document;
    } catch (JsonParseException | IOException e) {
      throw new Malformed("not JSON: " + e.getMessage(), e);
    }
  }

  static JsonObject object(String text) {
    JsonElement document = parse(text);
    if (!document.isJsonObject()) {
      throw new Malformed("a JSON object is expected", null);
    }
    return document.getAsJsonObject();
  }

  /** The member's text; null when it is absent, null, or not a plain value. */
  static @Nullable String text(JsonObject object, String member) {
    JsonElement value = object.get(member);
    return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
  }

  static boolean isSet(JsonObject object, String member) {
    JsonElement value = object.get(member);
    return value != null && !value.isJsonNull();
  }

  /** Members as text: strings as they are, everything else as JSON. */
  static Map<String, String> texts(JsonObject object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.entrySet().forEach(e -> texts.put(e.getKey(), plain(e.getValue())));
    return Collections.unmodifiableMap(texts);
  }

  static String plain(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  /** The text was not the JSON that was expected. */
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
