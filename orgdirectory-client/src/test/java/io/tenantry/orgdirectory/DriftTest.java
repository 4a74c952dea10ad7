package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.DriftException;
import io.tenantry.core.json.UnreadableRow;
import io.tenantry.orgdirectory.model.ContactLabel;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DriftTest {
  private static final OrganizationId ID = OrganizationId.of(50);

  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");
  private final List<DriftEvent> events = new ArrayList<>();

  private Organizations organizations() {
    return Directory.builder(server).onDrift(events::add).build().organizations();
  }

  private Organizations strict() {
    return Directory.at(server).with(CallOptions.none().strict()).organizations();
  }

  @Test
  void fieldOfWrongTypeIsAbsentKeptAndReported() {
    server.enqueueBroken(
        Replies.json(200, "{\"id\":50,\"disabled\":{\"by\": 120},\"name\":\"Finance\"}"));
    Organization read = organizations().get(ID);
    assertThat(read.disabled()).isEmpty();
    assertThat(read.name()).contains("Finance");
    assertThat(read.unknownMembers().json()).isEqualTo("{\"disabled\":{\"by\": 120}}");
    assertEvent(DriftEvent.Kind.WRONG_TYPE, "$.disabled");
  }

  @Test
  void memberOfTheWrongTypeIsAnErrorInStrictMode() {
    server.enqueueBroken(Replies.json(200, "[{\"id\":49},{\"id\":50,\"disabled\":{}}]"));
    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> strict().list().toList())
        .withCauseInstanceOf(DriftException.class)
        .withMessageContaining("organizations.list")
        .satisfies(e -> assertThat(e.jsonPath()).contains("$[1].disabled"));
  }

  @Test
  void unknownFieldIsKeptAndReported() {
    server.enqueue(Replies.json(200, "{\"id\":50,\"tier\":[1.0]}"));
    assertThat(organizations().get(ID).unknownMembers().json()).isEqualTo("{\"tier\":[1.0]}");
    assertEvent(DriftEvent.Kind.UNKNOWN_MEMBER, "$.tier");
  }

  @Test
  void unknownMemberIsAnErrorInStrictMode() {
    server.enqueue(Replies.json(200, "{\"id\":50,\"parent\":{\"id\":51,\"tier\":1}}"));
    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> strict().get(ID))
        .satisfies(e -> assertThat(e.jsonPath()).contains("$.parent.tier"));
  }

  @Test
  void unknownEnumValueIsKeptAndReported() {
    server.enqueue(Replies.json(200, "{\"id\":50,\"contacts\":[{\"id\":1,\"label\":\"pager\"}]}"));
    ContactLabel label = organizations().get(ID).contacts().get(0).label().orElseThrow();
    assertThat(label).isEqualTo(ContactLabel.of("pager")).hasToString("pager");
    assertThat(label.known()).isEqualTo(ContactLabel.Known.UNLISTED);
    assertEvent(DriftEvent.Kind.UNKNOWN_ENUM_VALUE, "$.contacts[0].label");
  }

  @Test
  void rowWithoutIdentityIsATypedErrorThatShowsIt() {
    server.enqueueBroken(Replies.json(200, "[{\"id\":49},{\"name\":\"nobody\"}]"));
    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> organizations().list().toList())
        .withMessageContaining("row 1")
        .withMessageContaining("[id]")
        .satisfies(e -> assertThat(e.jsonPath()).contains("$[1]"))
        .havingCause()
        .isInstanceOfSatisfying(
            UnreadableRow.class,
            row -> {
              assertThat(row.index()).isEqualTo(1);
              assertThat(row.json()).isEqualTo("{\"name\":\"nobody\"}");
            });
  }

  @Test
  void referenceWithoutIdIsAbsentAndReported() {
    server.enqueueBroken(Replies.json(200, "{\"id\":50,\"manager\":{\"name\":\"Howard\"}}"));
    Organization read = organizations().get(ID);
    assertThat(read.manager()).isEmpty();
    assertThat(read.unknownMembers().json()).isEqualTo("{\"manager\":{\"name\":\"Howard\"}}");
    assertEvent(DriftEvent.Kind.MISSING_MEMBER, "$.manager");
  }

  private void assertEvent(DriftEvent.Kind kind, String path) {
    assertThat(events).hasSize(1);
    assertThat(events.get(0).kind()).isEqualTo(kind);
    assertThat(events.get(0).path()).isEqualTo(path);
    assertThat(events.get(0).vendor()).isEqualTo("Organization directory");
    assertThat(events.get(0).operation())
        .isEqualTo("organizations." + (path.startsWith("$[") ? "list" : "get"));
  }
}
