package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.error.ServerException;
import io.tenantry.jumpcloud.model.Administrator;
import io.tenantry.jumpcloud.model.AdministratorId;
import io.tenantry.jumpcloud.model.NewAdministrator;
import io.tenantry.jumpcloud.model.NewOrganization;
import io.tenantry.jumpcloud.model.Organization;
import io.tenantry.jumpcloud.model.OrganizationId;
import io.tenantry.jumpcloud.model.OrganizationUpdate;
import io.tenantry.jumpcloud.model.RoleId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteWireTest {
  private static final String ROOT = "/api/v2/providers/5c3536e9e0a6840001872799";
  private static final OrganizationId ACME = OrganizationId.of("5c3536e9e0a6840001872801");
  private static final String ACME_JSON =
      "{\"id\":\"5c3536e9e0a6840001872801\",\"name\":\"Acme, Inc.\",\"maxSystemUsers\":50}";

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void organizationIsCreated(int status) throws InterruptedException, JsonProcessingException {
    server.enqueue(Replies.json(status, ACME_JSON));
    Organization acme =
        JumpCloud.at(server)
            .organizations()
            .create(
                PROVIDER, NewOrganization.builder().name("Acme, Inc.").maxSystemUsers(50).build())
            .orElseThrow();
    assertThat(acme.id()).isEqualTo(ACME);
    assertThat(acme.name()).contains("Acme, Inc.");
    assertThat(acme.maxSystemUsers()).contains(50);
    Sent.to(server)
        .line("POST " + ROOT + "/organizations")
        .header("x-api-key", "the-key")
        .json("{\"name\":\"Acme, Inc.\",\"maxSystemUsers\":50}");
  }

  @Test
  void nothingButTheNameMustBeSent() throws InterruptedException, JsonProcessingException {
    server.enqueue(Replies.json(201, "{\"_id\":\"5c3536e9e0a6840001872801\"}"));
    assertThat(create("Acme").orElseThrow().id()).isEqualTo(ACME);
    Sent.to(server).json("{\"name\":\"Acme\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204})
  void successMayHaveNothingToSay(int status) {
    server.enqueueBroken(Replies.empty(status));
    assertThat(create("Acme")).isEmpty();
    server.enqueueBroken(Replies.empty(status));
    assertThat(update(OrganizationUpdate.builder().name("Acme").build())).isEmpty();
    server.enqueueBroken(Replies.empty(status));
    assertThat(administrator(NewAdministrator.builder().email("a@b.c").roleName("Help Desk")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void blankNameIsRefusedBeforeSending(String name) {
    assertThatThrownBy(() -> create(name))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageStartingWith("JumpCloud organizations.create: $.name must ")
        .hasMessageContaining("but was \"" + name.replaceAll("\\s+", " ") + "\". Nothing was sent");
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void organizationWithoutNameIsRefused() {
    assertThatThrownBy(() -> NewOrganization.builder().maxSystemUsers(5).build())
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("name");
  }

  @Test
  void createWithLostResponseIsNotRetried() {
    server.enqueueBroken(Replies.html(502));
    assertThatThrownBy(() -> create("Acme")).isInstanceOf(ServerException.class);
    assertThat(server.requestCount()).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void organizationIsChanged(int status) throws InterruptedException, JsonProcessingException {
    server.enqueue(Replies.json(status, ACME_JSON));
    OrganizationUpdate update =
        OrganizationUpdate.builder().id(ACME).name("Acme, Inc.").maxSystemUsers(50).build();
    assertThat(update(update).orElseThrow().id()).isEqualTo(ACME);
    Sent.to(server)
        .line("PUT " + ROOT + "/organizations/5c3536e9e0a6840001872801")
        .header("x-api-key", "the-key")
        .json(ACME_JSON);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void administratorIsCreatedByRoleName(int status)
      throws InterruptedException, JsonProcessingException {
    server.enqueue(
        Replies.json(
            status, "{\"id\":\"5c3536e9e0a6840001872782\",\"email\":\"joe@example.com\"}"));
    NewAdministrator.Builder joe =
        NewAdministrator.builder()
            .email("joe@example.com")
            .roleName("Help Desk")
            .firstname("Joe")
            .lastname("Doe")
            .bindNoOrgs(false)
            .apiKeyAllowed(true)
            .enableMultiFactor(true);
    assertThat(administrator(joe).orElseThrow().id())
        .isEqualTo(AdministratorId.of("5c3536e9e0a6840001872782"));
    Sent.to(server)
        .line("POST " + ROOT + "/administrators")
        .header("x-api-key", "the-key")
        .json(
            "{\"email\":\"joe@example.com\",\"roleName\":\"Help Desk\",\"firstname\":\"Joe\",\"lastname\":\"Doe\","
                + "\"bindNoOrgs\":false,\"apiKeyAllowed\":true,\"enableMultiFactor\":true}");
  }

  @Test
  void administratorIsCreatedByRole() throws InterruptedException, JsonProcessingException {
    server.enqueue(Replies.json(200, "{\"_id\":\"5c3536e9e0a6840001872782\"}"));
    administrator(
        NewAdministrator.builder()
            .email("joe@example.com")
            .role(RoleId.of("5c3536e9e0a6840001872788"))
            .addRoles(RoleId.of("5c3536e9e0a6840001872788"))
            .addAdministratorOrganizations(ACME));
    Sent.to(server)
        .json(
            "{\"email\":\"joe@example.com\",\"role\":\"5c3536e9e0a6840001872788\",\"roles\":[\"5c3536e9e0a6840001872788\"],"
                + "\"administratorOrganizations\":[\"5c3536e9e0a6840001872801\"]}");
  }

  @Test
  void administratorWithoutRoleIsRefusedBeforeSending() {
    assertThatThrownBy(() -> administrator(NewAdministrator.builder().email("joe@example.com")))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage(
            "JumpCloud administrators.create: $ must have role or roleName. Nothing was sent: set one of them and call again");
    assertThatThrownBy(() -> NewAdministrator.builder().roleName("Help Desk").build())
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("email");
    assertThat(server.requestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204})
  void administratorIsRemoved(int status) throws InterruptedException {
    server.enqueue(Replies.empty(status));
    JumpCloud.at(server)
        .administrators()
        .delete(PROVIDER, AdministratorId.of("5c3536e9e0a6840001872782"));
    Sent.to(server)
        .line("DELETE " + ROOT + "/administrators/5c3536e9e0a6840001872782")
        .header("x-api-key", "the-key")
        .header("Accept", "*/*")
        .withoutBody();
  }

  /** The vendor documents 24 hexadecimal digits only as examples, so that other texts pass. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a ", "\ta", ".", "..", "a/b", "a\\b", "a\r\nb", "a\u0000", "a\ud800"})
  void textThatCanBeNoIdIsRefusedWhereItIsGiven(String odd) {
    assertThatThrownBy(() -> AdministratorId.of(odd))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageStartingWith("AdministratorId: value must");
    assertThat(AdministratorId.of("b-7f:0 1").value()).isEqualTo("b-7f:0 1");
  }

  @Test
  void idThatIsNoPathIsRefusedBeforeSending() {
    assertThatThrownBy(
            () -> JumpCloud.at(server).administrators().delete(PROVIDER, new AdministratorId("..")))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("administrators.delete")
        .hasMessageContaining("dot segment");
    assertThat(server.requestCount()).isZero();
  }

  private Optional<Organization> create(String name) {
    return JumpCloud.at(server)
        .organizations()
        .create(PROVIDER, NewOrganization.builder().name(name).build());
  }

  private Optional<Organization> update(OrganizationUpdate update) {
    return JumpCloud.at(server).organizations().update(PROVIDER, ACME, update);
  }

  private Optional<Administrator> administrator(NewAdministrator.Builder administrator) {
    return JumpCloud.at(server).administrators().create(PROVIDER, administrator.build());
  }
}
