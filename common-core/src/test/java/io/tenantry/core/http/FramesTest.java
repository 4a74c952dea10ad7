package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.paging.Walk;
import io.tenantry.core.spec.PagingRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

/** How many frames of the core a debugger shows where a value is read. */
class FramesTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  /** Captures the frames of this SDK between the test's own call and the item's adapter. */
  private static final class StackAdapter extends JsonAdapter<String> {
    private final List<String> frames = new ArrayList<>();

    @Override
    public String fromJson(JsonReader in) throws IOException {
      frames.clear();
      Arrays.stream(new Throwable().getStackTrace())
          .filter(frame -> frame.getClassName().startsWith("io.tenantry."))
          .filter(frame -> !frame.getClassName().contains("Test"))
          .map(frame -> frame.getClassName() + "." + frame.getMethodName())
          .forEach(frames::add);
      return in.nextString();
    }

    @Override
    public void toJson(JsonWriter out, String value) throws IOException {
      out.value(value);
    }
  }

  @Test
  void aCallIsReadThroughAtMostTwelveFrames() {
    server.enqueue(Acme.json("\"a\""));
    ApiInvoker acme = Acme.client(server, new FakeTiming()).build();
    StackAdapter value = new StackAdapter();

    assertThat(acme.call(Acme.GET, acme.api(Acme.Api.class).get("1"), value)).isEqualTo("a");
    assertThat(value.frames).noneMatch(frame -> frame.contains("lambda$"));
    assertThat(value.frames).as(String.join("\n", value.frames)).hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void aPageIsReadThroughAtMostTwentyFrames() {
    server.enqueue(Acme.json("{\"things\":[\"a\"]}"));
    PagingRule rule = PagingRule.cursor("after").items("things").token("next").build();
    ApiInvoker acme = Acme.client(server, new FakeTiming()).build();
    StackAdapter item = new StackAdapter();
    try (Walk<String> walk =
        acme.list(Acme.LIST, acme.api(Acme.Api.class).list(), rule, item, null).walk()) {
      assertThat(walk.next()).isEqualTo("a");
    }
    assertThat(item.frames).noneMatch(frame -> frame.contains("lambda$"));
    assertThat(item.frames).as(String.join("\n", item.frames)).hasSizeLessThanOrEqualTo(20);
  }
}
