package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.UnreadableRow;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.ninjaone.model.NinjaOneJson;
import io.tenantry.ninjaone.model.NodeApprovalMode;
import io.tenantry.ninjaone.model.OrganizationDetailed;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.ninjaone.model.OrganizationPatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoundTripTest {
  private static final OrganizationId ID = OrganizationId.of(1);
  private static final JsonAdapter<OrganizationDetailed> JSON =
      NinjaOneJson.adapter(OrganizationDetailed.class);

  @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");
  private final List<DriftEvent> events = new ArrayList<>();

  private Organizations listening() {
    return Ninja.at(server, events::add).organizations();
  }

  @Test
  void unknownMembersComeBackByteForByteAndInOrder() throws IOException {
    OrganizationDetailed read =
        JSON.fromJson(
            "{\"z\":{ \"n\" : null },\"id\":1,\"settings\":{\"psa\":{\"enabled\":true,\"tier\":1.10}},"
                + "\"a\":9007199254740993,\"userData\":{\"rate\":1.10,\"big\":9007199254740993}}");
    OrganizationDetailed renamed = OrganizationDetailed.builder().from(read).name("Acme").build();
    assertThat(JSON.toJson(renamed))
        .isEqualTo(
            "{\"id\":1,\"name\":\"Acme\",\"userData\":{\"rate\":1.10,\"big\":9007199254740993},"
                + "\"settings\":{\"psa\":{\"enabled\":true,\"tier\":1.10}},"
                + "\"z\":{ \"n\" : null },\"a\":9007199254740993}");
  }

  @Test
  void userDataSurvivesRoundTrip() throws InterruptedException {
    String data = "{\"rate\":1.10,\"big\":9007199254740993,\"x\":{\"n\":null}}";
    server.enqueue(Replies.json(200, "{\"id\":1,\"userData\":" + data + "}"), Replies.empty(204));
    Organizations organizations = Ninja.at(server).organizations();
    JsonObject read = organizations.get(ID).userData();
    organizations.update(ID, OrganizationPatch.builder().userData(read).build());
    Sent.to(server).line("GET /api/v2/organization/1");
    Sent.to(server).jsonText("{\"userData\":" + data + "}");
  }

  @Test
  void fieldOfWrongTypeIsAbsentKeptAndReported() {
    server.enqueueBroken(Replies.json(200, "{\"id\":1,\"tags\":\"premium\",\"name\":\"Acme\"}"));
    OrganizationDetailed read = listening().get(ID);
    assertThat(read.tags()).isEmpty();
    assertThat(read.name()).contains("Acme");
    assertThat(read.unknownMembers().json()).isEqualTo("{\"tags\":\"premium\"}");
    assertThat(events).extracting(DriftEvent::kind).containsExactly(DriftEvent.Kind.WRONG_TYPE);
    assertThat(events).extracting(DriftEvent::path).containsExactly("$.tags");
  }

  @Test
  void memberOfTheWrongTypeIsAnErrorInStrictMode() {
    server.enqueueBroken(Replies.json(200, "{\"organizations\":[{\"id\":1,\"name\":{}}]}"));
    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(
            () ->
                Ninja.at(server).with(CallOptions.none().strict()).organizations().list().toList())
        .satisfies(e -> assertThat(e.jsonPath()).contains("$.organizations[0].name"));
  }

  @Test
  void unknownEnumValueIsKeptReportedAndWrittenBack() throws InterruptedException {
    server.enqueue(
        Replies.json(200, "{\"id\":1,\"nodeApprovalMode\":\"ASK\"}"), Replies.empty(204));
    Organizations organizations = listening();
    NodeApprovalMode mode = organizations.get(ID).nodeApprovalMode().orElseThrow();
    organizations.update(ID, OrganizationPatch.builder().nodeApprovalMode(mode).build());
    assertThat(mode.known()).isEqualTo(NodeApprovalMode.Known.UNLISTED);
    assertThat(events)
        .extracting(DriftEvent::kind)
        .containsExactly(DriftEvent.Kind.UNKNOWN_ENUM_VALUE);
    Sent.to(server).line("GET /api/v2/organization/1");
    Sent.to(server).jsonText("{\"nodeApprovalMode\":\"ASK\"}");
  }

  @Test
  void rowWithoutIdentityIsATypedErrorThatShowsIt() {
    server.enqueueBroken(
        Replies.json(200, "{\"organizations\":[{\"id\":1},{\"name\":\"nobody\"}]}"));
    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> listening().list().toList())
        .satisfies(e -> assertThat(e.jsonPath()).contains("$.organizations[1]"))
        .havingCause()
        .isInstanceOfSatisfying(
            UnreadableRow.class, row -> assertThat(row.json()).isEqualTo("{\"name\":\"nobody\"}"));
  }

  @Test
  void newOrganizationWithoutNameIsRefused() {
    assertThatThrownBy(() -> NewOrganization.builder().description("x").build())
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("NewOrganization")
        .hasMessageContaining("name");
  }
}
