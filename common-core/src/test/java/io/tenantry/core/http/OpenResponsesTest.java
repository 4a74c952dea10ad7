package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.internal.call.Connections;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class OpenResponsesTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  @Test
  void everyTestOfTheCoreIsCounted() {
    assertThat(OpenResponses.isCounting()).isTrue();
  }

  @Test
  void unclosedResponseIsDetected() throws Exception {
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = Acme.client(server).build();
    Request request = new Request.Builder().url(server.url("/")).build();

    try (Response open = Connections.http(acme).newCall(request).execute()) {
      assertThat(open.code()).isEqualTo(200);
      assertThat(OpenResponses.of(acme)).isEqualTo(1);
    }
    assertThat(OpenResponses.of(acme)).isZero();
  }
}
