package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.error.MissingRecordException;
import io.tenantry.jumpcloud.model.NewAdministrator;
import io.tenantry.jumpcloud.model.NewOrganization;
import io.tenantry.jumpcloud.model.OrganizationId;
import io.tenantry.jumpcloud.model.OrganizationUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptySuccessTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  @ParameterizedTest
  @ValueSource(ints = {200, 204})
  void listWithoutABodyIsEmpty(int status) {
    server.enqueueBroken(Replies.empty(status));

    assertThat(JumpCloud.at(server).organizations().list(PROVIDER).toList()).isEmpty();
    assertThat(server.requestCount()).isOne();
  }

  @Test
  void totalOfZeroWithoutRecordsIsAnEmptyList() {
    server.enqueueBroken(Replies.json(200, "{\"totalCount\":0}"));

    assertThat(JumpCloud.at(server).organizations().list(PROVIDER).toList()).isEmpty();
    assertThat(server.requestCount()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "{}"})
  void writesThatMayReturnNoRecordReturnEmpty(String body) {
    for (int i = 0; i < 3; i++) {
      server.enqueueBroken(Replies.json(201, body));
    }
    JumpCloudClient jumpCloud = JumpCloud.at(server);

    assertThat(
            jumpCloud
                .organizations()
                .create(PROVIDER, NewOrganization.builder().name("Acme").build()))
        .isEmpty();
    assertThat(
            jumpCloud
                .organizations()
                .update(
                    PROVIDER,
                    OrganizationId.of("o1"),
                    OrganizationUpdate.builder().name("Acme").build()))
        .isEmpty();
    assertThat(
            jumpCloud
                .administrators()
                .create(
                    PROVIDER,
                    NewAdministrator.builder()
                        .email("a@example.com")
                        .roleName("Administrator")
                        .build()))
        .isEmpty();
    assertThat(server.requestCount()).isEqualTo(3);
  }

  @Test
  void writeAnswered204ReturnsEmpty() {
    server.enqueueBroken(Replies.empty(204));

    assertThat(
            JumpCloud.at(server)
                .organizations()
                .create(PROVIDER, NewOrganization.builder().name("Acme").build()))
        .isEmpty();
    assertThat(server.requestCount()).isOne();
  }

  @Test
  void missingProviderIsNotRetried() {
    server.enqueueBroken(Replies.empty(200));

    MissingRecordException e =
        catchThrowableOfType(
            MissingRecordException.class, () -> JumpCloud.at(server).providers().get(PROVIDER));

    assertThat(e.statusCode()).isEqualTo(200);
    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(server.requestCount()).isOne();
  }
}
