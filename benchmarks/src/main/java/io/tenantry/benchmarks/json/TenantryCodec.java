package io.tenantry.benchmarks.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.internal.body.Decoder;
import io.tenantry.core.internal.body.PageReader;
import io.tenantry.core.internal.body.PageShape;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.orgdirectory.model.OrgDirectoryJson;
import io.tenantry.orgdirectory.model.Organization;
import java.io.IOException;
import java.util.List;
import okio.Buffer;
import okio.ByteString;

/** The way that a page takes in the clients: the generated adapter below the tolerant decoder. */
final class TenantryCodec implements PageCodec<Organization, ByteString> {
  private static final JsonAdapter<Organization> ADAPTER =
      OrgDirectoryJson.adapter(Organization.class);

  private final Buffer page;

  TenantryCodec(byte[] page) {
    this.page = new Buffer().write(page);
  }

  @Override
  public List<Organization> decode() throws IOException {
    return Decoder.decode(page, new PageReader<>(PageShape.array(), ADAPTER, false), Drift.none())
        .items();
  }

  @Override
  public ByteString encode(List<Organization> rows) throws IOException {
    Buffer body = new Buffer();
    JsonWriter out = JsonWriter.of(body);
    out.beginArray();
    for (Organization row : rows) {
      ADAPTER.toJson(out, row);
    }
    out.endArray();
    return body.readByteString();
  }

  @Override
  public PeerOrganization asPeer(Organization row) {
    return Conversion.of(row);
  }

  @Override
  public byte[] bytes(ByteString body) {
    return body.toByteArray();
  }
}
