package io.tenantry.core.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.json.JsonValue;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads rows as they are, nulls as none, and those with a field {@code bad} not at all. */
final class RowAdapter extends JsonAdapter<JsonValue> {
  @Override
  public @Nullable JsonValue fromJson(JsonReader in) throws IOException {
    JsonValue row = JsonValue.adapter().fromJson(in);
    if (row == null || row.isNull()) {
      return null;
    }
    if (row.get("bad").isPresent()) {
      throw new JsonDataException("bad");
    }
    return row;
  }

  @Override
  public void toJson(JsonWriter out, @Nullable JsonValue value) {
    throw new UnsupportedOperationException("only read");
  }
}
