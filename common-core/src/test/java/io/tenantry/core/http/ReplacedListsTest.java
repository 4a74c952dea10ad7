package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.codegen.json.Crate;
import io.tenantry.core.error.UnreadableItemsException;
import io.tenantry.core.json.JsonValue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that replace lists of which the client could not read all items. */
class ReplacedListsTest {
  private static final Operation SET =
      Operation.of(Acme.VENDOR, "things.setSizes", "PUT", "/things/{id}/sizes");
  private static final JsonAdapter<JsonValue> JSON = JsonValue.adapter();
  private static final Crate.Id ID = new Crate.Id("7");

  @StartStop private final MockWebServer server = new MockWebServer();

  private ApiInvoker acme() {
    return Acme.client(server, new FakeTiming()).build();
  }

  private Crate read(ApiInvoker acme, String json) throws InterruptedException {
    server.enqueue(Acme.json(json));
    Crate crate = acme.call(Acme.GET, acme.api(Acme.Api.class).get("7"), Crate.ADAPTER);
    server.takeRequest();
    return crate;
  }

  /** Sends a list as the whole body, and returns what arrived. */
  private String set(ApiInvoker acme, String list) throws InterruptedException {
    return sent(acme, acme.replacement(SET, JSON, JsonValue.parse(list), ID, "sizes"));
  }

  /** Sends an object of fields, and returns what arrived. */
  private String patch(ApiInvoker acme, String fields) throws InterruptedException {
    return sent(acme, acme.replacement(SET, JSON, JsonValue.parse(fields), ID));
  }

  private String sent(ApiInvoker acme, RequestBody body) throws InterruptedException {
    server.enqueue(Acme.json("{}"));
    Request request = acme.api(Acme.Api.class).create(body);
    acme.run(SET, request);
    RecordedRequest arrived = server.takeRequest();
    return arrived.getBody().utf8();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":7,\"sizes\":[1,\"x\",2]}",
        "{\"id\":7,\"sizes\":[1,{\"n\":1},2,null]}",
        "{\"id\":7,\"sizes\":[\"x\"]}"
      })
  void listThatWouldDropAnItemIsNotSent(String json) throws InterruptedException {
    ApiInvoker acme = acme();
    read(acme, json);

    UnreadableItemsException e =
        catchThrowableOfType(UnreadableItemsException.class, () -> set(acme, "[1,2,3]"));

    assertThat(e.paths()).singleElement().asString().startsWith("sizes[");
    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e.attempts()).isZero();
    assertThat(e.remedy()).hasValueSatisfying(text -> assertThat(e).hasMessageEndingWith(text));
    assertThat(e)
        .hasMessageStartingWith(
            "Acme things.setSizes: not sent: the call replaces a list of which this client could"
                + " not read sizes[");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"sizes\":[1]}", "{\"sizes\":[]}", "{\"sizes\":null}"})
  void fieldThatWouldDropAnItemIsNotSent(String fields) throws InterruptedException {
    ApiInvoker acme = acme();
    read(acme, "{\"id\":7,\"sizes\":[1,\"x\"]}");

    assertThatThrownBy(() -> patch(acme, fields)).isInstanceOf(UnreadableItemsException.class);
    assertThat(patch(acme.with(CallOptions.none().dropUnreadable()), fields)).isEqualTo(fields);
  }

  @Test
  void otherFieldsAndOtherRecordsAreSent() throws InterruptedException {
    ApiInvoker acme = acme();
    read(acme, "{\"id\":7,\"sizes\":[1,\"x\"]}");
    read(acme, "{\"id\":8,\"counts\":{\"a\":\"x\"}}");

    assertThat(patch(acme, "{\"counts\":{}}")).isEqualTo("{\"counts\":{}}");
  }

  @Test
  void keptItemsAreSentInTheirPlaces() throws InterruptedException {
    ApiInvoker acme = acme();
    read(acme, "{\"id\":7,\"sizes\":[1,\"x\",2,{\"n\":1.10}],\"counts\":{\"a\":\"x\"}}");
    ApiInvoker keeping = acme.with(CallOptions.none().keepUnreadable());

    assertThat(set(keeping, "[1,2,3]")).isEqualTo("[1,\"x\",2,{\"n\":1.10},3]");
    assertThat(patch(keeping, "{\"sizes\":null,\"counts\":{\"b\":1},\"more\":[ 1 ]}"))
        .isEqualTo(
            "{\"sizes\":[\"x\",{\"n\":1.10}],\"counts\":{\"b\":1,\"a\":\"x\"},\"more\":[ 1 ]}");
  }

  @Test
  void copyOfARecordHasItsItemsAlready() throws InterruptedException {
    ApiInvoker acme = acme();
    Crate crate =
        read(
            acme, "{\"id\":7,\"sizes\":[1,\"x\",2],\"rows\":[[1,\"y\"]],\"counts\":{\"a\":\"z\"}}");

    for (CallOptions options :
        new CallOptions[] {CallOptions.none(), CallOptions.none().keepUnreadable()}) {
      ApiInvoker with = acme.with(options);
      RequestBody body = with.replacement(SET, Crate.ADAPTER, crate.withSizes(1L, 3L), ID);
      assertThat(sent(with, body))
          .isEqualTo(
              "{\"id\":7,\"sizes\":[1,\"x\",3],\"rows\":[[1,\"y\"]],\"counts\":{\"a\":\"z\"}}");
    }
  }

  @Test
  void readingTheRecordAgainTellsWhetherItIsReadableNow() throws InterruptedException {
    ApiInvoker acme = acme();
    read(acme, "{\"id\":7,\"sizes\":[1,\"x\"]}");
    read(acme, "{\"id\":7,\"sizes\":[1,2]}");

    assertThat(set(acme, "[3]")).isEqualTo("[3]");
  }

  @Test
  void viewsOfAClientShareWhatTheyRead() throws InterruptedException {
    ApiInvoker acme = acme();
    read(acme.with(CallOptions.none().readOnly()), "{\"id\":7,\"sizes\":[1,\"x\"]}");

    assertThatThrownBy(() -> set(acme, "[3]")).isInstanceOf(UnreadableItemsException.class);
  }

  @Test
  void itemsInsideOfItemsAreDroppedOnlyWhenTold() throws InterruptedException {
    ApiInvoker acme = acme();
    read(acme, "{\"id\":7,\"rows\":[[1,\"x\"],[2]],\"labels\":{\"a\":[\"y\"]}}");
    String fields = "{\"rows\":[[1],[2]],\"labels\":{}}";

    assertThatThrownBy(() -> patch(acme, fields))
        .isInstanceOf(UnreadableItemsException.class)
        .hasMessageContaining("rows[0][1], labels.a[0]");
    assertThat(patch(acme.with(CallOptions.none().keepUnreadable()), fields))
        .isEqualTo("{\"rows\":[[1,\"x\"],[2]],\"labels\":{\"a\":[\"y\"]}}");
  }

  @Test
  void messageNamesTheFirstItemsOnly() throws InterruptedException {
    ApiInvoker acme = acme();
    String many = IntStream.range(0, 1000).mapToObj(i -> "\"x\"").collect(Collectors.joining(","));
    read(acme, "{\"id\":7,\"sizes\":[" + many + "]}");

    assertThatThrownBy(() -> set(acme, "[3]"))
        .hasMessageContaining("sizes[0], sizes[1], sizes[2] and 997 more. ");
  }
}
