package io.tenantry.core.codegen;

import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.UnreadableItemsException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.UnreadableItems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Decides about a request body that replaces lists of which some items are unreadable. */
final class ReplacedLists {
  private final ErrorContext call;
  private final CallOptions options;
  private final UnreadableItems known;

  ReplacedLists(ErrorContext call, CallOptions options, UnreadableItems known) {
    this.call = call;
    this.options = options;
    this.known = known;
  }

  /**
   * Returns the body to send.
   *
   * @param field the field that the whole body replaces; null if the body is an object of fields
   */
  RequestBody check(RequestBody body, @Nullable String field) {
    JsonValue written = JsonValue.parse(text(body));
    JsonObject fields = field == null ? written.asObject() : JsonObject.of(Map.of(field, written));
    UnreadableItems dropped = dropped(fields);
    boolean sendsAsIs = dropped.isEmpty() || options.unreadable() == CallOptions.Unreadable.DROP;
    if (sendsAsIs) {
      return body;
    }
    if (options.unreadable() == CallOptions.Unreadable.REFUSE) {
      throw new UnreadableItemsException(
          call, dropped.asList().stream().map(UnreadableItems.Item::path).toList());
    }
    JsonObject completed = dropped.writtenInto(fields);
    JsonValue whole =
        field == null ? JsonValue.of(completed) : completed.get(field).orElse(JsonValue.NULL);
    return RequestBody.create(whole.utf8(), body.contentType());
  }

  /** A field that is absent keeps its value. */
  private UnreadableItems dropped(JsonObject fields) {
    return UnreadableItems.of(
        known.asList().stream()
            .filter(item -> fields.contains(item.field()) && !isSent(fields, item))
            .toList());
  }

  /** Copies of a record that was read have its unreadable items already. */
  private static boolean isSent(JsonObject fields, UnreadableItems.Item item) {
    JsonValue at = JsonValue.of(fields);
    for (String step : item.place().steps()) {
      at = child(at, step);
    }
    return item.place().inMap()
        ? child(at, item.place().key()).equals(item.value())
        : at.kind() == JsonValue.Kind.ARRAY && at.asList().contains(item.value());
  }

  private static JsonValue child(JsonValue above, String step) {
    return switch (above.kind()) {
      case OBJECT -> above.get(step).orElse(JsonValue.NULL);
      case ARRAY ->
          above.asList().stream().skip(Long.parseLong(step)).findFirst().orElse(JsonValue.NULL);
      case STRING, NUMBER, BOOLEAN, NULL -> JsonValue.NULL;
    };
  }

  private static String text(RequestBody body) {
    Buffer buffer = new Buffer();
    try {
      body.writeTo(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return buffer.readUtf8();
  }
}
