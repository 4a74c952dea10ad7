package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
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
class AnswerHeadersTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  private final List<AnswerInfo> told = new ArrayList<>();

  private ApiResponse<JsonValue> call() {
    server.enqueue(
        Acme.answer(200, "1")
            .addHeader("X-Request-Id", "r-1")
            .addHeader("Link", "<a>")
            .addHeader("link", "<b>")
            .build());
    return Acme.client(server, new FakeTiming())
        .options(CallOptions.none().onAnswer(told::add))
        .build()
        .raw(AnswerHeadersTest::noModel)
        .get("a", JsonValue.class);
  }

  private static <T> JsonAdapter<T> noModel(Class<T> type) {
    throw new InvalidArgumentException("no model " + type);
  }

  @Test
  void headersAreFoundByNameInWhateverCase() {
    ApiResponse<JsonValue> answer = call();

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
    ApiResponse<JsonValue> answer = call();

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
    AnswerInfo info = new AnswerInfo(Acme.GET, 200, given);
    given.get("Link").add("<c>");
    given.put("X-Late", List.of("1"));

    assertThat(info.headers()).containsOnly(Map.entry("Link", List.of("<a>", "<b>")));
  }

  @Test
  void nullIsNoPartOfAnAnswer() {
    Map<String, List<String>> nullInside = new LinkedHashMap<>();
    nullInside.put("Link", null);

    assertRefused(() -> new ApiResponse<>(200, null, Optional.empty()));
    assertRefused(() -> new ApiResponse<>(200, Map.of(), null));
    assertRefused(() -> new ApiResponse<>(200, nullInside, Optional.empty()));
    assertRefused(() -> new AnswerInfo(null, 200, Map.of()));
    assertRefused(() -> new AnswerInfo(Acme.GET, 200, null));
    assertRefused(() -> new AnswerInfo(Acme.GET, 200, Map.of()).header(null));
  }

  private static void assertRefused(ThrowingCallable made) {
    assertThatThrownBy(made)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("null");
  }
}
