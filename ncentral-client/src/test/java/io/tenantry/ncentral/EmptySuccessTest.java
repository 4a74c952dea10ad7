package io.tenantry.ncentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.error.MissingRecordException;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ncentral.model.NewCustomer;
import io.tenantry.ncentral.model.ServiceOrgId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptySuccessTest {
  private static final NewCustomer ACME =
      NewCustomer.builder()
          .customerName("Acme")
          .contactFirstName("Jane")
          .contactLastName("Doe")
          .build();

  @RegisterExtension final CheckedServer server = CheckedServer.of("ncentral");

  @ParameterizedTest
  @ValueSource(ints = {200, 204})
  void listWithoutABodyIsEmpty(int status) {
    server.enqueueBroken(Replies.empty(status));

    assertThat(NCentral.at(server).customers().list().toList()).isEmpty();
    assertThat(server.requestCount()).isOne();
  }

  @Test
  void totalOfZeroWithoutRecordsIsAnEmptyList() {
    server.enqueueBroken(Replies.json(200, "{\"totalItems\":0}"));

    assertThat(NCentral.at(server).customers().list().toList()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "{}"})
  void missingCustomerSaysThatItWasCreated(String body) {
    server.enqueueBroken(Replies.json(201, body, "Location", "/api/customers/7"));

    MissingRecordException e =
        catchThrowableOfType(
            MissingRecordException.class,
            () -> NCentral.at(server).customers().create(ServiceOrgId.of(50), ACME));

    assertThat(e.statusCode()).isEqualTo(201);
    assertThat(e.location()).contains("/api/customers/7");
    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(server.requestCount()).isOne();
  }

  @Test
  void missingCustomerOfAReadIsNotRetried() {
    server.enqueueBroken(Replies.empty(204));

    MissingRecordException e =
        catchThrowableOfType(
            MissingRecordException.class,
            () -> NCentral.at(server).customers().get(CustomerId.of(7)));

    assertThat(e.statusCode()).isEqualTo(204);
    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(server.requestCount()).isOne();
  }
}
