package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.error.MissingRecordException;
import io.tenantry.ninjaone.model.NewLocation;
import io.tenantry.ninjaone.model.OrganizationId;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptySuccessTest {
  private static final OrganizationId ID = OrganizationId.of(7);

  @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

  @ParameterizedTest
  @ValueSource(ints = {200, 204})
  void listWithoutABodyIsEmpty(int status) {
    server.enqueueBroken(Replies.empty(status)).enqueueBroken(Replies.empty(status));

    assertThat(Ninja.at(server).organizations().list().toList()).isEmpty();
    assertThat(Ninja.at(server).locations().listByOrganization(ID)).isEmpty();
    assertThat(server.requestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "{}"})
  void missingLocationSaysThatItWasCreated(String body) {
    server.enqueueBroken(Replies.json(201, body, "Location", "/v2/organization/7/locations/9"));

    MissingRecordException e =
        catchThrowableOfType(
            MissingRecordException.class,
            () ->
                Ninja.at(server)
                    .locations()
                    .create(ID, NewLocation.builder().name("Headquarters").build()));

    assertThat(e.statusCode()).isEqualTo(201);
    assertThat(e.location()).contains("/v2/organization/7/locations/9");
    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(server.requestCount()).isOne();
  }
}
