package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.codegen.json.Adapters;
import io.tenantry.core.codegen.json.JsonIn;
import io.tenantry.core.codegen.json.JsonOut;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.spec.PagingRule;
import java.time.Duration;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a call while its response, of 90,000 rows, is decoded. */
class SlowDecodingTest {
  private static final int ROWS = 90_000;
  private static final PagingRule RULE =
      PagingRule.cursor("after").items("results").token("next").build();

  @StartStop private final MockWebServer server = new MockWebServer();

  private final FakeTiming clock = new FakeTiming();
  private ApiInvoker acme;
  private int decoded;

  @BeforeEach
  void start() {
    acme = Acme.client(server, clock).build();
    server.enqueue(Acme.json("{\"results\":[" + "1,".repeat(ROWS - 1) + "1]}"));
  }

  private void read(ApiInvoker caller, Runnable atTheFirstRow) {
    JsonAdapter<Integer> rows =
        Adapters.of(
            in -> {
              if (decoded++ == 0) {
                atTheFirstRow.run();
              }
              return JsonIn.int32(in);
            },
            JsonOut::int32);
    caller.list(Acme.LIST, caller.api(Acme.Api.class).list(), RULE, rows, null).stream().count();
  }

  @Test
  void deadlineEndsIt() {
    ApiInvoker hurried = acme.with(CallOptions.none().deadline(Duration.ofSeconds(5)));

    assertThatThrownBy(() -> read(hurried, () -> clock.advance(Duration.ofSeconds(6))))
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("deadline of 5000 ms exceeded after 1 attempt");
    assertThat(decoded).isLessThan(ROWS / 2);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void closingTheClientEndsIt() {
    assertThatThrownBy(() -> read(acme, acme::close))
        .isInstanceOf(CancelledException.class)
        .hasMessageContaining("the client was closed");
    assertThat(decoded).isLessThan(ROWS / 2);
  }

  @Test
  void interruptEndsItAndKeepsTheFlag() {
    assertThatThrownBy(() -> read(acme, Thread.currentThread()::interrupt))
        .isInstanceOf(InterruptedCallException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(decoded).isLessThan(ROWS / 2);
  }

  @Test
  void withoutAnyOfTheseItIsRead() {
    read(acme, () -> clock.advance(Duration.ofHours(1)));
    assertThat(decoded).isEqualTo(ROWS);
  }
}
