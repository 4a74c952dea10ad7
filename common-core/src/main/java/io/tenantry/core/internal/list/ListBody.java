package io.tenantry.core.internal.list;

import io.tenantry.core.internal.paging.PageSequence;
import io.tenantry.core.internal.paging.Position;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The body of the request that begins a list. Where the position is in the body, the other fields
 * stay byte for byte as the caller wrote them, and only the position becomes part of a checkpoint.
 */
final class ListBody {
  private final Request first;
  private final PageSequence sequence;

  ListBody(Request first, PageSequence sequence) {
    this.first = first;
    this.sequence = sequence;
  }

  /** Returns the paging parameters that the caller set. */
  Map<String, String> asked() {
    Map<String, String> asked = new HashMap<>();
    JsonObject fields = fields();
    for (String name : sequence.parameters()) {
      fields.get(name).ifPresent(value -> asked.put(name, text(value)));
    }
    return asked;
  }

  private static String text(JsonValue value) {
    return value.kind() == JsonValue.Kind.STRING ? value.asString() : value.json();
  }

  /** Returns the body that requests a page. */
  RequestBody at(Position position) {
    JsonObject fields = fields();
    for (Map.Entry<String, String> one : position.query().entrySet()) {
      fields = fields.with(one.getKey(), value(one.getKey(), one.getValue()));
    }
    RequestBody whole = first.body();
    return RequestBody.create(
        JsonValue.of(fields).utf8(), whole == null ? null : whole.contentType());
  }

  /** A stored position may have any text; what is no JSON is a text. */
  private JsonValue value(String name, String text) {
    if (!sequence.isJson(name)) {
      return JsonValue.of(text);
    }
    try {
      return JsonValue.parse(text);
    } catch (JsonException noJson) {
      return JsonValue.of(text);
    }
  }

  /** Returns what identifies the list: the whole body, or its fields without the position. */
  Buffer identity() {
    if (!sequence.isInBody()) {
      return whole();
    }
    JsonObject fields = fields();
    for (String name : sequence.parameters()) {
      fields = fields.without(name);
    }
    return new Buffer().write(JsonValue.of(fields).utf8());
  }

  private JsonObject fields() {
    Buffer whole = whole();
    return whole.exhausted() ? JsonObject.empty() : JsonValue.parse(whole.readUtf8()).asObject();
  }

  private Buffer whole() {
    Buffer whole = new Buffer();
    @Nullable RequestBody body = first.body();
    try {
      if (body != null) {
        body.writeTo(whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return whole;
  }
}
