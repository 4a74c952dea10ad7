package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ConnectionException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okhttp3.Protocol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that an HTTP/2 server refuses without processing them. */
class RefusedStreamTest {
  private static final int REFUSED_STREAM = 7;

  @StartStop private final MockWebServer server = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  @BeforeEach
  void speakHttp2() {
    server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
  }

  private ApiInvoker acme(RetryPolicy policy) {
    Transport transport =
        Transport.builder()
            .timeSource(timing)
            .okHttp(b -> b.protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)))
            .build();
    return Acme.client(server)
        .transport(transport)
        .defaultOptions(CallOptions.none().retry(policy))
        .build();
  }

  private void refuse(int times) {
    for (int i = 0; i < times; i++) {
      server.enqueue(
          new MockResponse.Builder()
              .onResponseStart(new SocketEffect.CloseStream(REFUSED_STREAM))
              .build());
    }
  }

  @Test
  void writeIsSentAgainAtOnceUpToThreeTimes() {
    refuse(3);
    server.enqueue(Acme.json("{\"id\":1}"));

    assertThat(Acme.create(acme(RetryPolicy.NONE)).json()).isEqualTo("{\"id\":1}");
    assertThat(server.getRequestCount()).isEqualTo(4);
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void writeThatIsRefusedFourTimesHasDefinitelyHadNoEffect() {
    refuse(4);
    ApiInvoker acme = acme(RetryPolicy.NONE);

    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, () -> Acme.create(acme));

    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e.attempts()).isEqualTo(1);
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @Test
  void retriesFollowAfterThat() {
    refuse(5);
    server.enqueue(Acme.json("{\"id\":1}"));

    assertThat(Acme.create(acme(RetryPolicy.DEFAULT)).json()).isEqualTo("{\"id\":1}");
    assertThat(server.getRequestCount()).isEqualTo(6);
    assertThat(timing.slept()).hasSize(2);
  }

  @Test
  void readIsSentAgainAtOnceToo() {
    refuse(3);
    server.enqueue(Acme.json("{}"));

    Acme.get(acme(RetryPolicy.NONE));

    assertThat(server.getRequestCount()).isEqualTo(4);
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void writeThatWasResetForAnotherReasonIsNotSentAgain() {
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseStream(2)).build());
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = acme(RetryPolicy.DEFAULT);

    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, () -> Acme.create(acme));

    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }
}
