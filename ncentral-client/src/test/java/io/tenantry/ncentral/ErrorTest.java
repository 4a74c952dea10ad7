package io.tenantry.ncentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.error.BadRequestException;
import io.tenantry.core.error.ConflictException;
import io.tenantry.core.error.FieldError;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.StatusException;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ncentral.model.NewCustomer;
import io.tenantry.ncentral.model.ServiceOrgId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTest {
  private static final ServiceOrgId SO = ServiceOrgId.of(50);
  private static final CustomerId ID = CustomerId.of(60);
  private static final NewCustomer ACME =
      NewCustomer.builder()
          .customerName("Acme")
          .contactFirstName("Jane")
          .contactLastName("Doe")
          .build();

  @RegisterExtension final CheckedServer server = CheckedServer.of("ncentral");

  @Test
  void errorsOfMembersAreFieldErrors() {
    server.enqueue(
        Replies.json(
            400,
            "{\"status\":400,\"message\":\"[ID=3f2a91c0] BAD REQUEST: Multiple validation errors\","
                + "\"errors\":[{\"field\":\"customerName\",\"message\":\"must not be blank\"},"
                + "{\"field\":\"country\",\"message\":\"two letters\"}]}"));
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> NCentral.at(server).customers().create(SO, ACME))
        .withMessageMatching(
            "N-central refused POST /api/service-orgs/50/customers: 400 Bad Request, \"Multiple"
                + " validation errors\" \\[customerName: must not be blank; country: two letters\\]"
                + " \\(request id 3f2a91c0, 1 attempt, \\d+ ms\\)")
        .satisfies(
            e ->
                assertThat(e.fieldErrors())
                    .containsExactly(
                        new FieldError("customerName", "must not be blank"),
                        new FieldError("country", "two letters")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ID=ab] NOT FOUND: No such customer                 | No such customer     | ab |",
        "[ID=ab]NOT FOUND: NOT FOUND: No such customer       | No such customer     | ab |",
        "NOT FOUND: ResourceNotFoundException: No such one   | No such one          |    | ResourceNotFoundException",
        "[ID=ab] Site Create -- PSA: no company              | Site Create -- PSA: no company | ab |",
        "No such customer                                    | No such customer     |    |",
      })
  void aMessageIsTakenApartInEveryForm(String message, String text, String id, String code) {
    server.enqueue(Replies.json(404, "{\"status\":404,\"message\":\"" + message + "\"}"));
    assertThatExceptionOfType(StatusException.class)
        .isThrownBy(() -> NCentral.at(server).customers().get(ID))
        .satisfies(
            e -> {
              assertThat(e.vendorMessage()).contains(text);
              assertThat(e.requestId().orElse(null)).isEqualTo(id);
              assertThat(e.vendorCode().orElse(null)).isEqualTo(code);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"error message\":\"The engine is busy\"}              | 200 | ",
        "{\"Error Message\":\"The engine is busy\"}              | 200 | ",
        "{\"status\":500,\"message\":\"The engine is busy\"} | 500 | inside a 200, "
      })
  void errorInStatus200IsStatusExceptionAndNotRetried(
      String body, int status, @Nullable String within) {
    server.enqueueBroken(Replies.json(200, body));
    server.enqueueBroken(Replies.json(200, body));
    server.enqueueBroken(Replies.json(200, body));
    NCentralClient ncentral = NCentral.at(server);
    String said = "\"The engine is busy\" (" + (within == null ? "" : within + " ") + "1 attempt";
    assertRefused(() -> ncentral.customers().get(ID), status, "GET /api/customers/60", said);
    assertRefused(
        () -> ncentral.customers().create(SO, ACME),
        status,
        "POST /api/service-orgs/50/customers",
        said);
    assertRefused(() -> ncentral.customers().list().toList(), status, "GET /api/customers", said);
    assertThat(server.requestCount()).isEqualTo(3);
  }

  private static void assertRefused(Runnable call, int status, String line, String said) {
    assertThatExceptionOfType(StatusException.class)
        .isThrownBy(call::run)
        .withMessageContaining(line + ": " + status)
        .withMessageContaining(said)
        .satisfies(
            e -> {
              assertThat(e.statusCode()).isEqualTo(status);
              assertThat(e.httpStatus()).isEqualTo(200);
              assertThat(e.remedy()).isEmpty();
            });
  }

  @Test
  void aConflictIsOneOfItsOwn() {
    server.enqueue(Replies.json(409, "{\"status\":409,\"message\":\"CONFLICT: taken\"}"));
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> NCentral.at(server).customers().create(SO, ACME))
        .satisfies(e -> assertThat(e.vendorMessage()).contains("taken"));
  }

  @Test
  void gatewayErrorIsRetriedForReadsOnly() {
    server.enqueue(Replies.html(502), Replies.json(200, "{\"customerId\":60}"), Replies.html(502));
    NCentralClient ncentral = NCentral.at(server);
    assertThat(ncentral.customers().get(ID).customerId()).isEqualTo(ID);
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> ncentral.customers().create(SO, ACME));
    assertThat(server.requestCount()).isEqualTo(3);
  }

  @Test
  void throttledWriteIsRetried() {
    server.enqueue(
        Replies.json(429, "{\"status\":429,\"message\":\"TOO MANY REQUESTS: wait\"}"),
        Replies.json(201, "{\"customerId\":60}"));
    assertThat(NCentral.at(server).customers().create(SO, ACME).customerId()).isEqualTo(ID);
  }
}
