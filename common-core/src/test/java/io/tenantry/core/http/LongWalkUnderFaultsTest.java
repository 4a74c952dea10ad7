package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.PagingRule;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

/** A walk of hours, during which tokens expire, at a vendor that fails again and again. */
class LongWalkUnderFaultsTest {
  private static final int PAGES = 300;
  private static final PagingRule CURSOR =
      PagingRule.cursor("after").items("things").token("next").build();
  private static final Operation LIST = Operation.of(Acme.VENDOR, "things.list", "GET", "/things");

  @StartStop private final MockWebServer server = new MockWebServer();
  @StartStop private final MockWebServer tokens = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();
  private final AtomicInteger granted = new AtomicInteger();

  /** Fails every second request. */
  private static final class Unsteady extends Dispatcher {
    private final AtomicInteger requests = new AtomicInteger();
    private final Dispatcher healthy;

    private Unsteady(Dispatcher healthy) {
      this.healthy = healthy;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      return requests.incrementAndGet() % 2 == 1 ? Acme.status(503) : healthy.dispatch(request);
    }
  }

  private final class Tokens extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      return Acme.json(
          "{\"access_token\":\"t%d\",\"token_type\":\"Bearer\",\"expires_in\":60}"
              .formatted(granted.incrementAndGet()));
    }
  }

  private static final class Pages extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String after = request.getUrl().queryParameter("after");
      int page = after == null ? 1 : Integer.parseInt(after);
      String next = page < PAGES ? ",\"next\":\"%d\"".formatted(page + 1) : "";
      return Acme.json("{\"things\":[%d]%s}".formatted(page, next));
    }
  }

  @Test
  void renewalsAndRetriesDoNotUseUpTheBudgetOfALongWalk() {
    server.setDispatcher(new Unsteady(new Pages()));
    tokens.setDispatcher(new Unsteady(new Tokens()));
    ApiInvoker acme =
        Acme.client(server, timing)
            .credentials(
                ClientCredentials.builder()
                    .tokenUrl(tokens.url("/oauth/token").toString())
                    .client("client-1", Secret.of("s3cr3t"))
                    .build())
            .build();
    Request first = new Request.Builder().url("http://placeholder.invalid/things").build();

    long items =
        acme.list(LIST, first, CURSOR, JsonValue.adapter(), JsonValue::json).stream()
            .peek(item -> timing.advance(Duration.ofSeconds(5)))
            .count();

    assertThat(items).isEqualTo(PAGES);
    assertThat(granted.get()).isGreaterThan(10);
  }
}
