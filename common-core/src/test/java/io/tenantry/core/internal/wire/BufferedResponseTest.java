package io.tenantry.core.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.internal.redact.Redaction;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.junit.jupiter.api.Test;

class BufferedResponseTest {
  private static final int LENGTH = 1_000;
  private static final int READ = LENGTH * 4 + Redaction.LONGEST;
  private static final String SECRET = "planted-" + "0123456789abcdef".repeat(30) + "-secret";

  /**
   * The body repeats the secret, so that redaction shortens all that is read, and the place where
   * reading ends moves into the excerpt. It ends at each place within the secret.
   */
  @Test
  void excerptKeepsNothingOfASecretThatTheReadLimitCuts() {
    Redaction redaction = Redaction.ofHeaders(Map.of("x-api-key", SECRET));
    for (int before = 0; before < SECRET.length(); before++) {
      Buffer body = new Buffer().writeUtf8("p".repeat(before));
      while (body.size() <= READ) {
        body.writeUtf8(SECRET);
      }
      String excerpt = response(body, redaction).excerpt(LENGTH);
      assertThat(excerpt)
          .contains("[hidden]")
          .doesNotContain("planted-")
          .doesNotContain("01234567");
    }
  }

  @Test
  void excerptIsBoundedAndLeavesTheBodyAsItIs() {
    Buffer body = new Buffer().writeUtf8("e".repeat(5_000_000));
    BufferedResponse response = response(body, Redaction.ofHeaders(Map.of()));
    assertThat(response.excerpt(LENGTH).length()).isLessThanOrEqualTo(LENGTH + 1);
    assertThat(body.size()).isEqualTo(5_000_000);
  }

  private static BufferedResponse response(Buffer body, Redaction redaction) {
    HttpUrl url = HttpUrl.get("https://acme.example/api/things");
    return new BufferedResponse(url, 500, Headers.EMPTY, body, redaction);
  }
}
