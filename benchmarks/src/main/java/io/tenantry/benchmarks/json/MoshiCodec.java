package io.tenantry.benchmarks.json;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import okio.Buffer;
import okio.ByteString;

/** Moshi by reflection on records, with the adapter for dates that its users write. */
final class MoshiCodec implements PageCodec<PeerOrganization, ByteString> {
  private final Buffer page;
  private final JsonAdapter<List<PeerOrganization>> adapter;

  MoshiCodec(byte[] page) {
    this.page = new Buffer().write(page);
    Moshi moshi = new Moshi.Builder().add(new Rfc3339()).build();
    adapter = moshi.adapter(Types.newParameterizedType(List.class, PeerOrganization.class));
  }

  @Override
  public List<PeerOrganization> decode() throws IOException {
    return adapter.fromJson(page.copy());
  }

  @Override
  public ByteString encode(List<PeerOrganization> rows) throws IOException {
    Buffer body = new Buffer();
    adapter.toJson(body, rows);
    return body.readByteString();
  }

  @Override
  public PeerOrganization asPeer(PeerOrganization row) {
    return row;
  }

  @Override
  public byte[] bytes(ByteString body) {
    return body.toByteArray();
  }

  /** Found by Moshi through its annotations. */
  static final class Rfc3339 {
    @FromJson
    OffsetDateTime read(String text) {
      return OffsetDateTime.parse(text);
    }

    @ToJson
    String write(OffsetDateTime value) {
      return value.toString();
    }
  }
}
