package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.client.RawApi;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The headers that users see of an answer. */
class ResponseHeadersTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  private final List<ResponseInfo> told = new ArrayList<>();

  private RawResponse<JsonValue> call() {
    server.enqueue(
        Acme.answer(200, "1")
            .addHeader("X-Request-Id", "r-1")
            .addHeader("Link", "<a>")
            .addHeader("link", "<b>")
            .build());
    return RawApi.of(
            Acme.client(server, new FakeTiming())
                .defaultOptions(CallOptions.none().listener(told::add))
                .build(),
            ResponseHeadersTest::noModel)
        .get("a", JsonValue.class);
  }

  private static <T> JsonAdapter<T> noModel(Class<T> type) {
    throw new InvalidArgumentException("no model " + type);
  }

  @Test
  void headersAreFoundByNameInWhateverCase() {
    RawResponse<JsonValue> answer = call();

    assertThat(answer.header("x-request-ID")).contains("r-1");
    assertThat(answer.header("LINK")).contains("<a>");
    assertThat(answer.headers().get("LiNk")).containsExactly("<a>", "<b>");
    assertThat(answer.header("X-Other")).isEmpty();
    assertThat(told)
        .singleElement()
        .satisfies(info -> assertThat(info.header("x-request-ID")).contains("r-1"));
  }

  @Test
  void headersCantBeChanged() {
    RawResponse<JsonValue> answer = call();

    for (Map<String, List<String>> headers : List.of(answer.headers(), told.get(0).headers())) {
      assertThatThrownBy(headers::clear).isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> headers.get("link").add("<c>"))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void valueThatAUserMakesKeepsACopyAndJoinsWhatDiffersInCaseOnly() {
    Map<String, List<String>> given = new LinkedHashMap<>();
    given.put("Link", new ArrayList<>(List.of("<a>")));
    given.put("link", List.of("<b>"));
    ResponseInfo info = new ResponseInfo(Acme.GET, 200, given);
    given.get("Link").add("<c>");
    given.put("X-Late", List.of("1"));

    assertThat(info.headers()).containsOnly(Map.entry("Link", List.of("<a>", "<b>")));
  }

  @Test
  void nullHeadersAreRejected() {
    Map<String, List<String>> nullInside = new LinkedHashMap<>();
    nullInside.put("Link", null);

    assertRefused(() -> new RawResponse<>(200, null, Optional.empty()));
    assertRefused(() -> new RawResponse<>(200, Map.of(), null));
    assertRefused(() -> new RawResponse<>(200, nullInside, Optional.empty()));
    assertRefused(() -> new ResponseInfo(null, 200, Map.of()));
    assertRefused(() -> new ResponseInfo(Acme.GET, 200, null));
    assertRefused(() -> new ResponseInfo(Acme.GET, 200, Map.of()).header(null));
  }

  private static void assertRefused(ThrowingCallable made) {
    assertThatThrownBy(made)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("null");
  }
}
