package io.tenantry.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import okio.ByteString;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program sees of a generated client: every shape of a document, on a real socket. */
class GeneratedClientTest {
  private static Generated client;
  private static Path program;

  @StartStop private final MockWebServer server = new MockWebServer();

  @BeforeAll
  static void generateAndCompile(@TempDir Path folder) {
    client = Generated.from(Toy.in(folder.resolve("toy")), folder).compile(Toy.HAND_WRITTEN);
    program = client.compileProgram(Toy.PROGRAM);
  }

  private String run(String method, String argument) {
    return client.run(program, method, argument);
  }

  private String runOnServer(String method, String... bodies) {
    for (String body : bodies) {
      server.enqueue(new MockResponse.Builder().body(body).build());
    }
    return run(method, server.url("/base").toString());
  }

  @Test
  void everyShapeOfMemberIsRead() {
    String json =
        """
        {"id":"9007199254740993","name":"n","mode":"MANUAL","size":{"height":1.10,"unit":"cm"},
         "grid":[[1,2],[],[3]],"counts":{"a":9007199254740993},"made_at":"2016-03-22T21:02:50-05:00",
         "due":"2024-01-01","labels":[{"text":"red"}],"fields":{"x":null,"y":1},"anything":[1],
         "parent":{"id":5},"class":"c","seen":1700000000.25}\
        """;
    assertThat(run("read", json))
        .isEqualTo(
            "9007199254740993|n|MANUAL|1.10|[[1, 2], [], [3]]|{a=9007199254740993}"
                + "|2016-03-22T21:02:50-05:00|2024-01-01|[Label{text=red}]|[x, y]|5|c"
                + "|2023-11-14T22:13:20.250Z");
  }

  @Test
  void absentAndNullMembersReadTheSame() {
    String nothing = "1|-|null|null|[]|{}|null|null|[]|[]|null|-|null";
    assertThat(run("read", "{\"id\":1}")).isEqualTo(nothing);
    assertThat(
            run(
                "read",
                "{\"id\":1,\"name\":null,\"size\":null,\"grid\":null,\"counts\":null,\"labels\":null,\"fields\":null,\"parent\":null}"))
        .isEqualTo(nothing);
  }

  @Test
  void oneOrManyReadsASingleObjectAsAListOfOne() {
    assertThat(run("read", "{\"id\":1,\"labels\":{\"text\":\"red\"}}")).contains("[Label{text=red");
  }

  @Test
  void whatIsReadIsWrittenBackWithUnknownMembersByteForByte() {
    String json =
        "{\"id\":1,\"made_at\":\"2016-03-22T21:02:50-05:00\",\"fields\":{\"big\":9007199254740993,\"d\":1.10,\"n\":{\"x\":[null]}},\"z\":{\"b\""
            + " : 1.0,\"a\":9007199254740993},\"a\":null}";
    assertThat(run("roundTrip", json)).isEqualTo(json);
  }

  @Test
  void anUnknownEnumValueIsKeptAndHasABranchInASwitch() {
    assertThat(run("mode", "MANUAL")).isEqualTo("m");
    assertThat(run("mode", "BRAND_NEW")).isEqualTo("other:BRAND_NEW");
    assertThat(run("roundTrip", "{\"id\":1,\"mode\":\"BRAND_NEW\"}")).contains("BRAND_NEW");
  }

  @Test
  void aSecretMemberIsNotPrinted() {
    assertThat(run("printed", "{\"id\":1,\"secret\":\"hunter2\"}")).doesNotContain("hunter2");
  }

  @Test
  void patchDistinguishesAbsentFromNull() {
    assertThat(run("patch", "")).isEqualTo("{\"name\":\"n\",\"note\":null}");
    assertThat(run("emptyPatch", "")).isEqualTo("{}");
  }

  @Test
  void aMemberThatIsNeverNullIsNotClearedByAnyWay() {
    assertThat(run("clearName", server.url("/").toString()))
        .startsWith("Toy things.update: $.name must not be cleared, ");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aRawCallTakesAndGivesModels() throws InterruptedException {
    server.enqueue(
        new MockResponse.Builder().body("{\"id\":1}").addHeader("X-Made-By", "toy").build());
    assertThat(run("rawWithModels", server.url("/").toString())).isEqualTo("1 toy");
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"name\":\"new\"}");
  }

  @Test
  void theModelOfARawCallIsHeldToTheBoundsOfTheDocument() {
    assertThat(run("rawOutOfBounds", server.url("/").toString()))
        .startsWith(
            "Toy raw.put: $.name must have at most 10 characters, but was \"a name too long\"");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void anEmpty201IsAnEmptyOptional() {
    server.enqueue(new MockResponse.Builder().code(201).build());
    assertThat(run("create", server.url("/").toString())).isEqualTo("nothing");
    assertThat(runOnServer("create", "{\"id\":3}")).isEqualTo("3");
  }

  @Test
  void boundsAreRefusedBeforeAnythingIsSentWithValuePlaceAndRule() {
    String refusals = run("refuse", server.url("/").toString());
    assertThat(refusals.lines())
        .hasSize(6)
        .allMatch(line -> line.startsWith("InvalidArgumentException: "));
    assertThat(refusals)
        .contains("a name too long", "$.name", "at most 10 characters", "things.create", "Toy")
        .contains("$.labels[0].text", "purple", "at most 5 characters", "at most 9", "[name]");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void valuesWithinTheBoundsAreSent() throws InterruptedException {
    String longer =
        "{\"at\":\"2026-01-02T03:00:00Z\",\"codes\":[\"longer\",\"longer\"],\"share\":0}";
    assertThat(runOnServer("weigh", longer)).isEqualTo("[longer, longer]");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget())
        .isEqualTo("/base/things/weights/abc?steps=1&limit=3000000000&share=0.5&each=a&each=b");
    assertThat(request.getBody().utf8())
        .isEqualTo("{\"grams\":0.5,\"atoms\":3000000000,\"tare\":4}");
  }

  @Test
  void boundsBehindReferencesOfPathsListsAndItemsAreRefusedBeforeAnythingIsSent() {
    assertThat(run("weighTooMuch", server.url("/").toString()).lines())
        .satisfiesExactly(
            refusal("\"code\"", "but was \"abcd\"", "at most 3"),
            refusal("\"code\"", "but was \"A\"", "^[a-z]+$"),
            refusal("\"steps\"", "must not be empty"),
            refusal("\"steps\"", "but was 0", "at least 1"),
            refusal("\"limit\"", "but was 0", "at least 1"),
            refusal("\"limit\"", "but was 3000000001", "at most 3000000000"),
            refusal("\"share\"", "but was 0.4", "at least 0.5"),
            refusal("\"share\"", "but was NaN", "finite"),
            refusal("\"each\"", "at least 2 values"),
            refusal("\"each\"", "4 values", "at most 3"),
            refusal("\"each\"", "but was \"B\"", "^[a-z]+$"),
            refusal("$.grams must", "but was 0.4", "at least 0.5"),
            refusal("$.factor must", "but was NaN", "finite"),
            refusal("$.atoms must", "but was 2999999999", "at least 3000000000"),
            refusal("$.tare must", "but was 5", "at most 4"),
            refusal("$.code must", "but was \"A\"", "^[a-z]+$"));
    assertThat(server.getRequestCount()).isZero();
  }

  private static ThrowingConsumer<String> refusal(String... parts) {
    return line ->
        assertThat(line).startsWith("InvalidArgumentException: Toy things.weigh").contains(parts);
  }

  @Test
  void aListWalksTheEnvelopeByItsToken() throws InterruptedException {
    String walked =
        runOnServer(
            "list",
            "{\"things\":[{\"id\":1}],\"page\":{\"next\":\"t1\",\"more\":true}}",
            "{\"things\":[],\"page\":{\"next\":\"t2\",\"more\":true}}",
            "{\"things\":[{\"id\":2}],\"page\":{\"more\":false}}");
    assertThat(walked).isEqualTo("[1, 2]");
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base/things?size=2");
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base/things?size=2&after=t1");
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base/things?size=2&after=t2");
  }

  @Test
  void theSameListWalksABareArrayByTheLastId() throws InterruptedException {
    assertThat(runOnServer("list", "[{\"id\":1},{\"id\":4}]", "[]")).isEqualTo("[1, 4]");
    server.takeRequest();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base/things?size=2&after=4");
  }

  @Test
  void aVariantGoesToItsOwnPathWithTheSameParameters() throws InterruptedException {
    assertThat(runOnServer("ask", "[]")).isEqualTo("[]");
    assertThat(server.takeRequest().getTarget())
        .isEqualTo(
            "/base/things/open?size=3&sort=-name%2Cid&tag=a%20b&tag=c&since=2026-01-02T03%3A00%3A00%2B01%3A00");
  }

  @Test
  void aParameterAboveItsMaximumIsRefusedWhenTheListIsMade() {
    assertThatThrownBy(() -> run("sizeTooLarge", server.url("/").toString()))
        .hasMessageContaining("size")
        .hasMessageContaining("6")
        .hasMessageContaining("5");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void responseIsReadFlatWrappedAndWithSeparateId() {
    assertThat(runOnServer("get", "{\"id\":7,\"name\":\"n\"}")).isEqualTo("7 n");
    assertThat(runOnServer("get", "{\"data\":{\"id\":7,\"name\":\"n\"}}")).isEqualTo("7 n");
    assertThat(runOnServer("get", "{\"id\":\"7\",\"data\":{\"name\":\"n\"}}")).isEqualTo("7 n");
  }

  @Test
  void anErrorInASuccessIsAnErrorWithItsMessageTakenApart() {
    assertThatThrownBy(() -> runOnServer("get", "{\"failure\":\"x\",\"message\":\"[a7] broken\"}"))
        .hasMessageContaining("refused GET /base/things/7: 200, \"broken\" (request id a7");
    assertThatThrownBy(() -> runOnServer("get", "{\"status\":500,\"message\":\"broken\"}"))
        .hasMessageContaining("broken");
  }

  @Test
  void numberedPagesEndAtTheTotalAndNoticeAPageThatComesForEver() throws InterruptedException {
    assertThat(
            runOnServer(
                "numbered",
                "{\"things\":[{\"id\":1}],\"total\":2}",
                "{\"things\":[{\"id\":2}],\"total\":2}",
                "{\"things\":[],\"total\":2}"))
        .isEqualTo("[1, 2]");
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base/things/numbered?page=1");
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base/things/numbered?page=2");
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base/things/numbered?page=3");
    String same = "{\"things\":[{\"id\":1}]}";
    assertThatThrownBy(() -> runOnServer("numbered", same, same))
        .hasMessageContaining("(page=\"2\") holds the same item as the page before it");
  }

  @Test
  void positionOfAListMayBeInTheBody() throws InterruptedException {
    for (String ids : new String[] {"[{\"id\":1},{\"id\":2}]", "[{\"id\":3}]"}) {
      server.enqueue(
          new MockResponse.Builder()
              .addHeader("Content-Type", "application/json")
              .addHeader("X-Search_after", "[7,\"" + ids.length() + "\"]")
              .addHeader("X-Result-Count", ids.contains("3") ? 1 : 2)
              .body(ids)
              .build());
    }
    assertThat(run("events", server.url("/").toString())).isEqualTo("[1, 2, 3]");
    assertThat(server.takeRequest().getBody().utf8())
        .isEqualTo("{\"service\":\"all\",\"limit\":2}");
    assertThat(server.takeRequest().getBody().utf8())
        .isEqualTo("{\"service\":\"all\",\"limit\":2,\"search_after\":[7,\"19\"]}");
  }

  @Test
  void whatTheCredentialsSendIsNoMethod() {
    assertThat(run("methods", "")).contains("listNumbered").doesNotContain("token");
  }

  @Test
  void aBinaryBodyComesAsItsBytes() throws InterruptedException {
    ByteString bytes = ByteString.decodeHex("00ff0a0d");
    server.enqueue(new MockResponse.Builder().body(new Buffer().write(bytes)).build());
    assertThat(run("picture", server.url("/").toString())).isEqualTo("00ff0a0d");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getTarget()).isEqualTo("/things/7/picture");
    assertThat(request.getHeaders().values("Accept"))
        .containsExactly("image/png, application/json;q=0.9");
  }

  @Test
  void aMemberIsReadUnderEachOfItsNamesAndWrittenUnderTheDocumentedOne() {
    for (String name : new String[] {"id", "_id", "number"}) {
      assertThat(run("roundTrip", "{\"" + name + "\":7,\"z\":null}"))
          .isEqualTo("{\"id\":7,\"z\":null}");
    }
    assertThatThrownBy(() -> run("roundTrip", "{\"name\":\"n\"}")).hasMessageContaining("[id]");
  }

  @Test
  void aBodyWithNoneOfSeveralMembersIsRefusedBeforeAnythingIsSent() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().code(204).build());
    server.enqueue(new MockResponse.Builder().code(204).build());
    assertThat(run("paint", server.url("/").toString()))
        .startsWith("InvalidArgumentException: Toy things.paint: $ must have color or codes");
    assertThat(server.getRequestCount()).isEqualTo(2);
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"color\":\"red\"}");
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"codes\":[1,2]}");
  }

  @Test
  void commaWithinValueIsDistinguishedFromSeparator() throws InterruptedException {
    assertThat(runOnServer("listWithFilterAndSort", "[]")).isEqualTo("[]");
    assertThat(server.takeRequest().getTarget())
        .isEqualTo(
            "/base/things?size=1&filter=a%3Ab%2C%20c%7Cd*%26%2B,%C3%A9%3D1&order=-name%2Cmade_at");
  }

  @Test
  void anOpenSortTakesAFieldThatIsNotListedAndNothingElse() {
    assertThat(run("orderBy", "_id")).isEqualTo("_id");
    assertThatThrownBy(() -> run("orderBy", "a,b")).hasMessageContaining("\"a,b\"");
  }

  @Test
  void aVendorThatIgnoresWhatToSkipIsCaught() {
    String page = "{\"parts\":[{\"id\":1},{\"id\":2}]}";
    assertThatThrownBy(() -> runOnServer("parts", page, page, page))
        .hasMessageContaining("skip")
        .hasMessageContaining("\"2\"");
  }

  @Test
  void listAsRequestOrResponseBodyNeedsNoModel() throws InterruptedException {
    assertThat(runOnServer("labels", "[1,2]")).isEqualTo("[1, 2]");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod() + " " + request.getTarget())
        .isEqualTo("PUT /base/things/1/labels");
    assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
    assertThat(request.getBody().utf8()).isEqualTo("[{\"text\":\"red\"}]");
  }

  @Test
  void patchWithoutResponseBodyReturnsNothing() throws InterruptedException {
    server.enqueue(new MockResponse.Builder().code(204).build());
    assertThat(run("update", server.url("/").toString())).isEqualTo("done");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getBody().utf8()).isEqualTo("{\"labels\":[{\"text\":\"red\"}]}");
    assertThat(request.getHeaders().values("Accept")).containsExactly("*/*");
  }
}
