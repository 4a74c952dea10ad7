package io.tenantry.benchmarks.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

/** Gson by reflection on records, reading a stream and writing a text, as its users do. */
final class GsonCodec implements PageCodec<PeerOrganization, byte[]> {
  private static final TypeToken<List<PeerOrganization>> ROWS = new TypeToken<>() {};

  private final byte[] page;
  private final TypeAdapter<List<PeerOrganization>> adapter;

  GsonCodec(byte[] page) {
    this.page = page;
    Gson gson =
        new GsonBuilder()
            .registerTypeAdapter(OffsetDateTime.class, new Rfc3339().nullSafe())
            .disableHtmlEscaping()
            .create();
    adapter = gson.getAdapter(ROWS);
  }

  @Override
  public List<PeerOrganization> decode() throws IOException {
    try (Reader in =
        new InputStreamReader(new ByteArrayInputStream(page), StandardCharsets.UTF_8)) {
      return adapter.fromJson(in);
    }
  }

  @Override
  public byte[] encode(List<PeerOrganization> rows) {
    return adapter.toJson(rows).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public PeerOrganization asPeer(PeerOrganization row) {
    return row;
  }

  @Override
  public byte[] bytes(byte[] body) {
    return body;
  }

  private static final class Rfc3339 extends TypeAdapter<OffsetDateTime> {
    @Override
    public OffsetDateTime read(JsonReader in) throws IOException {
      return OffsetDateTime.parse(in.nextString());
    }

    @Override
    public void write(JsonWriter out, OffsetDateTime value) throws IOException {
      out.value(value.toString());
    }
  }
}
