package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.squareup.moshi.JsonAdapter;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.UnreadableItemsException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.UnreadableItems.Item;
import io.tenantry.ninjaone.model.Location;
import io.tenantry.ninjaone.model.LocationId;
import io.tenantry.ninjaone.model.NinjaOneJson;
import io.tenantry.ninjaone.model.NodeRoleId;
import io.tenantry.ninjaone.model.OrganizationDetailed;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.ninjaone.model.OrganizationPatch;
import io.tenantry.ninjaone.model.PolicyId;
import io.tenantry.ninjaone.model.PolicyMapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnreadableItemsTest {
  private static final OrganizationId ID = OrganizationId.of(7);
  private static final JsonAdapter<OrganizationDetailed> JSON =
      NinjaOneJson.adapter(OrganizationDetailed.class);
  private static final String READ =
      "{\"id\":7,\"name\":\"Acme\",\"tags\":[\"a\",{\"t\":1}],"
          + "\"locations\":[{\"id\":1,\"name\":\"A\"},{\"name\":\"B\"},{\"id\":3,\"name\":\"C\"}],"
          + "\"policies\":[{\"nodeRoleId\":1,\"policyId\":100},{\"nodeRoleId\":2}]}";
  private static final PolicyMapping MORE =
      PolicyMapping.builder().nodeRoleId(NodeRoleId.of(3)).policyId(PolicyId.of(300)).build();

  @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");
  private final List<DriftEvent> events = new ArrayList<>();

  private OrganizationDetailed read(NinjaOneClient ninja) throws InterruptedException {
    server.enqueueBroken(Replies.json(200, READ));
    OrganizationDetailed acme = ninja.organizations().get(ID);
    server.takeRequest();
    return acme;
  }

  private static List<PolicyMapping> withOneMore(OrganizationDetailed acme) {
    List<PolicyMapping> all = new ArrayList<>(acme.policies());
    all.add(MORE);
    return all;
  }

  @Test
  void readableItemsAreThereAndTheOthersAreListed() throws InterruptedException {
    OrganizationDetailed acme = read(Ninja.at(server, events::add));

    assertThat(acme.policies())
        .extracting(PolicyMapping::nodeRoleId)
        .containsExactly(NodeRoleId.of(1));
    assertThat(acme.locations())
        .extracting(Location::id)
        .containsExactly(LocationId.of(1), LocationId.of(3));
    assertThat(acme.tags()).containsExactly("a");
    assertThat(acme.unknownMembers().isEmpty()).isTrue();
    assertThat(acme.unreadableItems().asList())
        .extracting(Item::path, item -> item.value().json())
        .containsExactly(
            tuple("tags[1]", "{\"t\":1}"),
            tuple("locations[1]", "{\"name\":\"B\"}"),
            tuple("policies[1]", "{\"nodeRoleId\":2}"));
    assertThat(events)
        .extracting(DriftEvent::path)
        .containsExactly("$.tags[1]", "$.locations[1]", "$.policies[1]");
  }

  @Test
  void strictModeRefusesThem() {
    server.enqueueBroken(Replies.json(200, READ));

    assertThatThrownBy(
            () -> Ninja.at(server).with(CallOptions.none().strict()).organizations().get(ID))
        .isInstanceOfSatisfying(
            UnreadableResponseException.class, e -> assertThat(e.jsonPath()).contains("$.tags[1]"));
  }

  @Test
  void copyOfTheRecordHasThemInTheirPlaces() throws InterruptedException, IOException {
    OrganizationDetailed acme = read(Ninja.at(server));
    OrganizationDetailed copy =
        OrganizationDetailed.builder().from(acme).name("Acme 2").addPolicies(MORE).build();

    assertThat(JSON.toJson(acme)).isEqualTo(READ);
    assertThat(JSON.fromJson(JSON.toJson(acme))).isEqualTo(acme);
    assertThat(JSON.toJson(copy))
        .isEqualTo(
            READ.replace("Acme", "Acme 2")
                .replace(
                    "{\"nodeRoleId\":2}",
                    "{\"nodeRoleId\":2},{\"nodeRoleId\":3,\"policyId\":300}"));
    assertThat(copy.toString()).doesNotContain("{\"t\":1}");
  }

  @Test
  void settingTheMappingsDoesNotDropThem() throws InterruptedException {
    NinjaOneClient ninja = Ninja.at(server);
    OrganizationDetailed acme = read(ninja);

    UnreadableItemsException e =
        catchThrowableOfType(
            UnreadableItemsException.class,
            () -> ninja.organizations().setPolicyMappings(ID, withOneMore(acme)));

    assertThat(e.paths()).containsExactly("policies[1]");
    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(server.requestCount()).isOne();
  }

  /** The items break the document when they are sent too, so the server doesn't check. */
  @Test
  void toldToKeepThemItSendsThemToo() throws Exception {
    try (MockWebServer plain = new MockWebServer()) {
      plain.start();
      plain.enqueue(Replies.json(200, READ));
      plain.enqueue(Replies.empty(204));
      NinjaOneClient ninja =
          NinjaOneClient.builder()
              .baseUrl(plain.url("/").toString())
              .accessToken(Secret.of("token"))
              .defaultOptions(CallOptions.none().keepUnreadable())
              .build();

      OrganizationDetailed acme = ninja.organizations().get(ID);
      ninja.organizations().setPolicyMappings(ID, withOneMore(acme));

      plain.takeRequest();
      assertThat(plain.takeRequest().getBody().utf8())
          .isEqualTo(
              "[{\"nodeRoleId\":1,\"policyId\":100},{\"nodeRoleId\":2},"
                  + "{\"nodeRoleId\":3,\"policyId\":300}]");
    }
  }

  @Test
  void toldToDropThemItSendsTheRest() throws InterruptedException, JsonProcessingException {
    NinjaOneClient ninja = Ninja.at(server);
    OrganizationDetailed acme = read(ninja);
    server.enqueue(Replies.empty(204));

    ninja
        .with(CallOptions.none().dropUnreadable())
        .organizations()
        .setPolicyMappings(ID, withOneMore(acme));

    Sent.to(server)
        .json("[{\"nodeRoleId\":1,\"policyId\":100},{\"nodeRoleId\":3,\"policyId\":300}]");
  }

  @Test
  void mappingsOfAListedOrganizationAreNotDroppedEither() {
    NinjaOneClient ninja = Ninja.at(server);
    server
        .enqueueBroken(Replies.json(200, "[{\"id\":7,\"policies\":{\"nodeRoleId\":2}}]"))
        .enqueue(Replies.json(200, "[]"));
    assertThat(ninja.organizations().listDetailed().toList()).hasSize(1);

    assertThatThrownBy(() -> ninja.organizations().setPolicyMappings(ID, List.of(MORE)))
        .isInstanceOf(UnreadableItemsException.class);
  }

  @Test
  void tagsAreNotDroppedByAChange() throws InterruptedException {
    NinjaOneClient ninja = Ninja.at(server);
    read(ninja);

    assertThatThrownBy(
            () ->
                ninja
                    .organizations()
                    .update(ID, OrganizationPatch.builder().tags(List.of("a", "b")).build()))
        .isInstanceOf(UnreadableItemsException.class)
        .hasMessageContaining("tags[1]");
  }

  @Test
  void otherChangesOfTheRecordAreSent() throws InterruptedException, JsonProcessingException {
    NinjaOneClient ninja = Ninja.at(server);
    read(ninja);
    server.enqueue(Replies.empty(204));

    ninja.organizations().update(ID, OrganizationPatch.builder().name("Acme 2").build());

    Sent.to(server).json("{\"name\":\"Acme 2\"}");
  }
}
