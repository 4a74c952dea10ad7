package io.tenantry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckedServerTest {
  private static final String WITHOUT_ID = "[{\"name\":\"Widget\"}]";

  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  @Test
  void theAddressHasTheBasePathOfTheDocument() {
    assertThat(server.url().encodedPath()).isEqualTo("/v1/");
    assertThat(server.url("/token").encodedPath()).isEqualTo("/token");
  }

  @Test
  void requestsAndResponsesAreRecorded() throws Exception {
    server.enqueue(json("[]"));
    assertThat(Caller.get(organizations())).isEqualTo("[]");
    assertThat(server.requestCount()).isEqualTo(1);
    assertThat(server.takeRequest().getTarget()).isEqualTo("/v1/organizations");
    assertThat(server.exchanges()).hasToString("[GET /v1/organizations -> 200]");
  }

  @Test
  void preparedResponseTakesPrecedenceOverDispatcher() throws IOException {
    server.dispatcher(always(json("[]"))).enqueue(json("[{\"id\":1}]"));
    assertThat(Caller.get(organizations())).isEqualTo("[{\"id\":1}]");
    assertThat(Caller.get(organizations())).isEqualTo("[]");
  }

  @Test
  void responseThatContradictsTheSpecIsViolation() throws IOException {
    server.enqueue(json(WITHOUT_ID));
    Caller.get(organizations());
    assertThatThrownBy(server::verify)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("organizations.list");
  }

  @Test
  void responseOfDispatcherIsCheckedToo() throws IOException {
    server.dispatcher(always(json(WITHOUT_ID)));
    Caller.get(organizations());
    assertThatThrownBy(server::verify).isInstanceOf(AssertionError.class);
  }

  @Test
  void intentionallyInvalidResponseIsNotChecked() throws IOException {
    server.enqueueBroken(json("[{\"id\":1},{\"na"));
    assertThat(Caller.get(organizations())).endsWith("{\"na");
    server.verify();
  }

  @Test
  void requestOfIntentionallyInvalidResponseIsChecked() throws IOException {
    server.enqueueBroken(json("{"));
    Caller.get(server.url("/v1/organizations?per_page=0"));
    assertThatThrownBy(server::verify).hasMessageContaining("per_page");
  }

  @Test
  void chunksAndCompressionAreUndoneBeforeTheCheck() throws IOException {
    Buffer zipped = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(zipped))) {
      sink.writeUtf8(WITHOUT_ID);
    }
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/json")
            .addHeader("Content-Encoding", "gzip")
            .chunkedBody(zipped, 7)
            .build());
    assertThat(Caller.get(organizations())).isEqualTo(WITHOUT_ID);
    assertThatThrownBy(server::verify).hasMessageContaining(WITHOUT_ID);
  }

  @Test
  void requestWithoutPreparedResponseIsViolation() throws IOException {
    Caller.get(organizations());
    assertThatThrownBy(server::verify)
        .hasMessageContaining("No response is prepared for GET /v1/organizations");
  }

  @Test
  void outsideOfATestThereIsNoServer() {
    CheckedServer idle = CheckedServer.of("orgdirectory");
    assertThatThrownBy(idle::url).hasMessageContaining("@RegisterExtension");
  }

  private HttpUrl organizations() {
    return server.url("/v1/organizations");
  }

  private static MockResponse json(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private static Dispatcher always(MockResponse answer) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answer;
      }
    };
  }
}
