package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.error.MissingRecordException;
import io.tenantry.orgdirectory.model.NewOrganization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptySuccessTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  @ParameterizedTest
  @ValueSource(ints = {200, 204})
  void listWithoutABodyIsEmpty(int status) {
    server.enqueueBroken(Replies.empty(status));

    assertThat(Directory.at(server).organizations().list().toList()).isEmpty();
    assertThat(server.requestCount()).isOne();
  }

  @Test
  void linkToTheNextPageIsFollowedFromAPageWithoutABody() {
    String next = server.url("/v1/organizations?per_page=100&search_after=50").toString();
    server
        .enqueueBroken(
            Replies.empty(204)
                .newBuilder()
                .addHeader("Link", "<" + next + ">; rel=\"next\"")
                .build())
        .enqueue(Replies.json(200, "[{\"id\":50,\"name\":\"Finance\"}]"));

    assertThat(Directory.at(server).organizations().list().toList()).hasSize(1);
    assertThat(server.requestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "{}"})
  void missingOrganizationSaysThatItWasCreated(String body) {
    server.enqueueBroken(Replies.json(201, body, "Location", "/v1/organizations/50"));

    MissingRecordException e =
        catchThrowableOfType(
            MissingRecordException.class,
            () ->
                Directory.at(server)
                    .organizations()
                    .create(NewOrganization.builder().name("Finance").build()));

    assertThat(e.statusCode()).isEqualTo(201);
    assertThat(e.location()).contains("/v1/organizations/50");
    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(server.requestCount()).isOne();
  }
}
