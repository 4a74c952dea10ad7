package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Responses of 60 MB in a JVM with a heap of 256 MB. */
class SmallHeapTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String path = request.getTarget();
            return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(HostileBody.valueOf(path.substring(path.lastIndexOf('/') + 1)))
                .build();
          }
        });
  }

  @Test
  void largeResponsesEndInTypedErrorsAndNotInOutOfMemory() throws Exception {
    List<String> outcomes = new ArrayList<>();
    try (Program program =
        Program.start(List.of("-Xmx256m"), ReadHostileBodies.class, server.url("/api"))) {
      for (String line = program.line(); line != null; line = program.line()) {
        outcomes.add(line);
      }
    }

    assertThat(outcomes).hasSize(HostileBody.values().length);
    for (HostileBody body : HostileBody.values()) {
      assertThat(outcomes.get(body.ordinal()))
          .startsWith(body + " UnreadableResponseException ")
          .contains(body.expected);
    }
  }
}
