package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.client.RawApi;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ReadOnlyException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.ModelAdapters;
import java.util.Map;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

class ReadOnlyTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  @Test
  void whatMayChangeSomethingIsRefusedUnsent() {
    ApiInvoker acme = Acme.client(server).label("tenant-9").readOnly().build();

    ReadOnlyException e = catchThrowableOfType(ReadOnlyException.class, () -> Acme.create(acme));

    assertThat(e)
        .hasMessage(
            "Acme [tenant-9] things.create: not sent: the client is read-only, and POST /things may change something. "
                + e.remedy().orElseThrow());
    assertThat(e.vendor()).contains("Acme");
    assertThat(e.operation()).contains("things.create");
    assertThat(e.method()).isEqualTo("POST");
    assertThat(e.pathTemplate()).isEqualTo("/things");
    assertThat(e.remedy().orElseThrow()).contains("readOnly()");
    assertThatThrownBy(() -> Acme.delete(acme)).isInstanceOf(ReadOnlyException.class);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void whatOnlyReadsIsSentByAnyMethod() {
    server.enqueue(Acme.json("{}"));
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = Acme.client(server).readOnly().build();

    Acme.get(acme);
    Acme.search(acme);

    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void aGetThatActsIsRefused() {
    ApiInvoker acme = Acme.client(server).build().with(CallOptions.none().readOnly());
    Acme.Api api = acme.api(Acme.Api.class);

    assertThatThrownBy(() -> acme.call(Acme.GET.acts(), api.get("7"), JsonValue.adapter()))
        .isInstanceOf(ReadOnlyException.class);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void ofRawCallsOnlyGetIsSent() {
    server.enqueue(Acme.json("{}"));
    RawApi raw =
        RawApi.of(
            Acme.client(server).readOnly().build(),
            new ModelAdapters() {
              @Override
              public <T> com.squareup.moshi.JsonAdapter<T> adapter(Class<T> type) {
                throw new AssertionError(type);
              }
            });

    raw.get("/x", Map.of(), Void.class);

    assertThatThrownBy(() -> raw.post("/x", Map.of(), null, Void.class))
        .isInstanceOf(ReadOnlyException.class);
    assertThatThrownBy(() -> raw.put("/x", Map.of(), null, Void.class))
        .isInstanceOf(ReadOnlyException.class);
    assertThatThrownBy(() -> raw.patch("/x", Map.of(), null, Void.class))
        .isInstanceOf(ReadOnlyException.class);
    assertThatThrownBy(() -> raw.delete("/x", Map.of(), null, Void.class))
        .isInstanceOf(ReadOnlyException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void noFurtherOptionsTakeItBack() {
    ApiInvoker acme = Acme.client(server).readOnly().build();
    ApiInvoker view = acme.with(CallOptions.none().failFast()).with(CallOptions.none());

    assertThatThrownBy(() -> Acme.create(view)).isInstanceOf(ReadOnlyException.class);
  }

  @Test
  void aViewThatOnlyReadsLeavesItsClientAsItWas() {
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = Acme.client(server).build();
    ApiInvoker view = acme.with(CallOptions.none().readOnly());

    Acme.create(acme);

    assertThatThrownBy(() -> Acme.create(view)).isInstanceOf(ReadOnlyException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }
}
