package io.tenantry.benchmarks.calls;

import io.tenantry.benchmarks.wire.Http;
import io.tenantry.benchmarks.wire.MemorySockets;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationId;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;

/** The same GET by the SDK and by plain OkHttp, answered from memory with a small object. */
final class OneCall {
  private static final String BASE = "http://localhost/v1";
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);
  private static final String BODY = "{\"id\":1,\"name\":\"Widget\"}";
  private static final OrganizationId ID = OrganizationId.of(1);

  private final OkHttpClient plain;

  /** Counts calls as usual, but each comes so late that none has to wait. */
  private final AtomicLong clock = new AtomicLong();

  private final HttpUrl base = HttpUrl.get(BASE);
  private final OrgDirectoryClient client;

  OneCall() {
    byte[] answer = Http.ok(BODY);
    MemorySockets sockets = new MemorySockets(line -> answer);
    plain = new OkHttpClient.Builder().socketFactory(sockets).build();
    client =
        OrgDirectoryClient.builder()
            .transport(Transport.builder().okHttp(b -> b.socketFactory(sockets)).build())
            .baseUrl(BASE)
            .account("widget")
            .rateLimiter(RateLimiter.inMemory(() -> clock.addAndGet(PAUSE)))
            .personalToken(Secret.of("token"))
            .build();
  }

  Organization tenantry() {
    return client.organizations().get(ID);
  }

  /** As a careful user of OkHttp writes it: URL, the same headers, the whole body. */
  ByteString okHttp() throws IOException {
    HttpUrl url = base.newBuilder().addPathSegment("organizations").addPathSegment("1").build();
    Request request =
        new Request.Builder()
            .url(url)
            .header("Authorization", "Bearer token")
            .header("X-Xurrent-Account", "widget")
            .header("Accept", "application/json")
            .build();
    try (Response response = plain.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("status " + response.code());
      }
      return response.body().byteString();
    }
  }
}
