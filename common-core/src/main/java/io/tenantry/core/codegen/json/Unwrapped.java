package io.tenantry.core.codegen.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader.Token;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: reads a value that may be sent flat, in a field, or in a field with siblings:
 * {@code {"soId":1,"data":{"soName":"x"}}} reads as {@code {"soName":"x","soId":1}}. A sibling is
 * left out if the inner object has a value of that name. Values are written flat. Immutable.
 */
public final class Unwrapped<T> extends ValueAdapter<T> {
  private final JsonAdapter<T> delegate;
  private final String member;

  /**
   * @param member the field in which the value may be sent; the value itself must not have an
   *     object of that name
   */
  public Unwrapped(JsonAdapter<T> delegate, String member) {
    this.delegate = delegate;
    this.member = member;
  }

  @Override
  public @Nullable T read(JsonInput in) throws IOException {
    if (in.peek() != Token.BEGIN_OBJECT) {
      return read(delegate, in);
    }
    String path = in.path();
    JsonValue whole = in.nextPart();
    JsonObject outer = whole.asObject();
    Optional<JsonObject> inner =
        outer
            .get(member)
            .filter(value -> value.kind() == JsonValue.Kind.OBJECT)
            .map(JsonValue::asObject);
    if (inner.isEmpty()) {
      return read(delegate, in.part(path, whole.utf8()));
    }
    JsonValue merged = JsonValue.of(merged(inner.get(), outer));
    return read(delegate, in.part(path + "." + member, merged.utf8()));
  }

  private JsonObject merged(JsonObject inner, JsonObject siblings) {
    JsonObject.Builder all = JsonObject.builder();
    inner.forEach(each -> all.add(each.getKey(), each.getValue()));
    for (Map.Entry<String, JsonValue> each : siblings) {
      boolean given = inner.get(each.getKey()).filter(value -> !value.isNull()).isPresent();
      if (!each.getKey().equals(member) && !given) {
        all.add(each.getKey(), each.getValue());
      }
    }
    return all.build();
  }

  @Override
  void writeValue(JsonOut out, T value) throws IOException {
    out.model(value, delegate);
  }
}
