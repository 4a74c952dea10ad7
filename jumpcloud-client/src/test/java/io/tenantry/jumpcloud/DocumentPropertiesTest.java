package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.jumpcloud.model.NewAdministrator;
import io.tenantry.jumpcloud.model.NewOrganization;
import io.tenantry.jumpcloud.model.OrganizationId;
import io.tenantry.jumpcloud.model.OrganizationUpdate;
import io.tenantry.jumpcloud.model.RoleId;
import java.util.TreeSet;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Method, path and every row of the tables of properties in document 003, held at the socket. */
class DocumentPropertiesTest {
  private static final OrganizationId ORGANIZATION = OrganizationId.of("5c3536e9e0a6840001872801");

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  /** Everything set that can be set. */
  private interface Use {
    void of(JumpCloudClient client);
  }

  private static Arguments operation(String name, Use use) {
    return Arguments.of(name, use);
  }

  static Stream<Arguments> writes() {
    return Stream.of(
        operation(
            "organizations-create",
            c ->
                c.organizations()
                    .create(
                        PROVIDER, NewOrganization.builder().name("A").maxSystemUsers(1).build())),
        operation(
            "organizations-update",
            c ->
                c.organizations()
                    .update(
                        PROVIDER,
                        ORGANIZATION,
                        OrganizationUpdate.builder()
                            .id(ORGANIZATION)
                            .name("A")
                            .maxSystemUsers(1)
                            .build())),
        operation(
            "administrators-create",
            c ->
                c.administrators()
                    .create(
                        PROVIDER,
                        NewAdministrator.builder()
                            .email("a@example.com")
                            .role(RoleId.of("1"))
                            .roleName("Help Desk")
                            .firstname("A")
                            .lastname("B")
                            .bindNoOrgs(true)
                            .apiKeyAllowed(true)
                            .enableMultiFactor(true)
                            .build())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writes")
  void everyPropertyOfTheTableIsSent(String operation, Use use) throws InterruptedException {
    DocumentTable document = DocumentTable.of(operation);
    server.enqueue(Replies.empty(204));
    use.of(JumpCloud.at(server));
    RecordedRequest request = server.takeRequest();
    assertThat(request.getMethod() + " " + request.getUrl().encodedPath()).matches(document.line());
    JsonObject body = JsonValue.parse(request.getBody().utf8()).asObject();
    assertThat(new TreeSet<>(body.names())).isEqualTo(document.properties());
  }
}
