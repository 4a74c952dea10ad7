package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JumpCloudListTest {
  @RegisterExtension
  final Sandbox sandbox = Sandbox.builder().jumpCloud(j -> j.organizations(120)).build();

  private Wire jumpCloud = new Wire("");

  @BeforeEach
  void connect() {
    jumpCloud = Wire.to(sandbox.jumpCloud());
  }

  private FakeJumpCloud fake() {
    return sandbox.jumpCloud();
  }

  private JsonObject page(String query) {
    return Wire.object(jumpCloud.get("/organizations" + query));
  }

  private List<String> names(String query) {
    return Wire.names(page(query).getAsJsonArray("results"));
  }

  private List<String> filtered(String filter) {
    return names("?limit=100&filter=" + Wire.encoded(filter));
  }

  @Test
  void tenRowsComeUnlessALimitIsGiven() {
    JsonObject page = page("");
    assertThat(page.keySet()).containsExactly("results", "totalCount");
    assertThat(page.get("totalCount").getAsInt()).isEqualTo(120);
    assertThat(page.getAsJsonArray("results")).hasSize(10);
  }

  @Test
  void skipLeadsThroughAllOrganizationsOnce() {
    List<String> names = new ArrayList<>(names("?limit=100"));
    names.addAll(names("?limit=100&skip=100"));
    names.addAll(names("?limit=100&skip=120"));
    assertThat(names)
        .isEqualTo(fake().organizations().stream().map(JumpCloudOrganization::name).toList());
  }

  @Test
  void cappedPagesAreShortAndNotTheEnd() {
    fake().misbehave().capPageSize(7);
    assertThat(names("?limit=100&skip=7")).hasSize(7);
    assertThat(page("?limit=100").get("totalCount").getAsInt()).isEqualTo(120);
    fake().misbehave().repeatCursor();
    assertThat(names("?skip=7")).isEqualTo(names(""));
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=101, exceeds maximum value of 100",
    "?limit=-1, is negative",
    "?skip=-1, is negative",
    "?limit=ten, is not an integer",
    "?filter=name, not field:operator:value",
    "?filter=name:like:x, not field:operator:value",
    "?filter=color:eq:x, unknown field color",
    "?filter=name:between:x, between takes two values",
    "?sort=color, unknown field color",
  })
  void unsupportedParametersAreRefused(String query, String reason) {
    HttpResponse<String> refused = jumpCloud.get("/organizations" + query);
    assertThat(refused.statusCode()).isEqualTo(400);
    JsonObject error = Wire.object(refused);
    assertThat(error.get("code").getAsInt()).isEqualTo(400);
    assertThat(error.get("message").getAsString()).contains(reason);
  }

  @Test
  void filtersKnowAllOperatorsAndWildCards() {
    fake().add("Acme, Inc.");
    fake().add("acme: b|c");
    assertThat(filtered("name:eq:Acme, Inc.")).containsExactly("Acme, Inc.");
    assertThat(filtered("name:eq:acme: b*")).containsExactly("acme: b|c");
    assertThat(filtered("name:eq:ACME*")).isEmpty();
    assertThat(filtered("name:search:cme, I"))
        .contains("Acme, Inc.")
        .allMatch(name -> name.contains("cme, I"));
    assertThat(filtered("name:in:Acme, Inc.|nobody")).containsExactly("Acme, Inc.");
    assertThat(filtered("name:ne:*")).isEmpty();
    assertThat(filtered("maxSystemUsers:gt:50")).hasSameSizeAs(filtered("maxSystemUsers:ge:60"));
    assertThat(filtered("maxSystemUsers:lt:20")).hasSameSizeAs(filtered("maxSystemUsers:le:10"));
    assertThat(filtered("maxSystemUsers:between:20|30,name:ne:x"))
        .hasSameSizeAs(filtered("maxSystemUsers:in:20|30"))
        .isNotEmpty();
    String id = fake().organizations().get(5).id();
    assertThat(filtered("_id:eq:" + id)).isEqualTo(filtered("id:eq:" + id)).hasSize(1);
  }

  @Test
  void totalCountsWhatTheFilterLetsThrough() {
    fake().add("Only one");
    assertThat(page("?filter=name:eq:Only+one").get("totalCount").getAsInt()).isEqualTo(1);
  }

  @Test
  void sortingKnowsDirectionsSeveralFieldsAndCase() {
    fake().add("abc");
    fake().add("ABD");
    fake().add("abe");
    assertThat(names("?limit=100&sort=name")).isSorted();
    assertThat(names("?limit=100&sort=-name")).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(names("?limit=100&sort=maxSystemUsers,-name")).isNotEqualTo(names("?limit=100"));
    assertThat(names("?limit=3&sortIgnoreCase=name&filter=" + Wire.encoded("name:in:ab*|AB*")))
        .containsExactly("abc", "ABD", "abe");
  }

  @Test
  void chosenFieldsComeWithTheId() {
    JsonElement row = page("?limit=1&fields=name").getAsJsonArray("results").get(0);
    assertThat(row.getAsJsonObject().keySet()).containsExactly("id", "name");
  }

  @Test
  void otherListsHaveTheirOwnMember() {
    assertThat(Wire.object(jumpCloud.get("/administrators")).has("results")).isTrue();
    assertThat(Wire.object(jumpCloud.get("/cases")).has("results")).isTrue();
    assertThat(Wire.object(jumpCloud.get("/integrations")).has("records")).isTrue();
    JsonObject invoices = Wire.object(jumpCloud.get("/invoices?limit=100"));
    assertThat(invoices.getAsJsonArray("records")).hasSize(fake().invoices().size());
  }

  @Test
  void invoiceIsDownloadedByteForByte() throws IOException, InterruptedException {
    String id = fake().invoices().get(2);
    HttpResponse<byte[]> pdf = jumpCloud.bytes("/invoices/" + id);
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(pdf.body()).isEqualTo(fake().invoice(id)).contains(0xE2, 0xCF);
    assertThat(jumpCloud.get("/invoices/none").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> listed(Consumer<JumpCloudSetup> setup) {
    try (Sandbox sandbox =
        Sandbox.builder().jumpCloud(j -> setup.accept(j.organizations(12))).build().start()) {
      return Wire.to(sandbox.jumpCloud()).get("/organizations");
    }
  }

  @Test
  void listsAreEnvelopedInAnyOfTheKnownWays() {
    assertThat(Wire.object(listed(JumpCloudSetup::recordsEverywhere)).has("records")).isTrue();
    assertThat(Wire.object(listed(JumpCloudSetup::resultsEverywhere)).has("results")).isTrue();
    assertThat(Wire.object(listed(JumpCloudSetup::withoutTotals)).keySet())
        .containsExactly("results");
    HttpResponse<String> bare = listed(JumpCloudSetup::bareArrays);
    assertThat(Wire.array(bare)).hasSize(10);
    assertThat(bare.headers().firstValue("x-total-count")).contains("12");
    assertThat(listed(j -> j.bareArrays().withoutTotals()).headers().firstValue("x-total-count"))
        .isEmpty();
    assertThat(listed(JumpCloudSetup::underscoreIds).body()).contains("\"_id\":\"5c35");
  }
}
