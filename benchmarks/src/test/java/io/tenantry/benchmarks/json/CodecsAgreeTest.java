package io.tenantry.benchmarks.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class CodecsAgreeTest {
  private static final List<PeerOrganization> ROWS = SampleRows.of(SamplePage.ROWS);

  private final byte[] body = SamplePage.body();

  @Test
  void tenantryReadsAndWritesTheRows() throws IOException {
    holds(new TenantryCodec(body), TenantryCodec::new);
  }

  @Test
  void jacksonReadsAndWritesTheRows() throws IOException {
    holds(new JacksonCodec(body), JacksonCodec::new);
  }

  @Test
  void moshiReadsAndWritesTheRows() throws IOException {
    holds(new MoshiCodec(body), MoshiCodec::new);
  }

  @Test
  void gsonReadsAndWritesTheRows() throws IOException {
    holds(new GsonCodec(body), GsonCodec::new);
  }

  @Test
  void theFloorPassesEveryToken() throws IOException {
    int tokens = SamplePage.skipTokens(new Buffer().write(body));
    int members = 20 + 2 + 2 * 4 + 2 * 8 + 2 * 6;
    assertThat(tokens).isGreaterThan(2 * members * SamplePage.ROWS);
  }

  @Test
  void theSecondReadingIsAsGoodAsTheFirst() throws IOException {
    TenantryCodec codec = new TenantryCodec(body);
    assertThat(codec.decode()).isEqualTo(codec.decode());
  }

  private interface Opened<T, B> {
    PageCodec<T, B> over(byte[] body);
  }

  private static <T, B> void holds(PageCodec<T, B> codec, Opened<T, B> opened) throws IOException {
    List<T> read = codec.decode();
    assertThat(read).extracting(codec::asPeer).isEqualTo(ROWS);
    byte[] written = codec.bytes(codec.encode(read));
    assertThat(opened.over(written).decode()).isEqualTo(read);
    assertThat(new JacksonCodec(written).decode()).isEqualTo(ROWS);
  }
}
