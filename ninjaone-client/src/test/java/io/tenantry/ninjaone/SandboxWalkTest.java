package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.NoWaiting;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.error.PagingException;
import io.tenantry.ninjaone.model.OrganizationsListOptions;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.Misbehaviour;
import io.tenantry.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 2,500 organizations, read in both forms from a NinjaOne that misbehaves. */
class SandboxWalkTest {
  private static final OrganizationsListOptions FIFTY =
      OrganizationsListOptions.builder().pageSize(50).build();

  private enum Form {
    DOCUMENTED,
    OBSERVED;

    Sandbox sandbox() {
      return Sandbox.builder()
          .ninjaOne(
              n ->
                  (this == DOCUMENTED ? n.documentedForm() : n.observedForm()).organizations(2_500))
          .build()
          .start();
    }
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED, 3", "OBSERVED, 4"})
  void wholeListIsReadInLargePages(Form form, int requests) {
    try (Sandbox sandbox = form.sandbox()) {
      assertAllAreRead(sandbox.ninjaOne(), OrganizationsListOptions.builder().build(), requests);
    }
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED, 50", "OBSERVED, 51"})
  void wholeListIsReadInPagesOfFifty(Form form, int requests) {
    walk(form, m -> {}, requests);
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED, 84", "OBSERVED, 85"})
  void silentlyCappedPageLosesNothing(Form form, int requests) {
    walk(form, m -> m.capPageSize(30), requests);
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED, 53", "OBSERVED, 54"})
  void throttledPagesAreRetried(Form form, int requests) {
    walk(form, m -> m.throttleNext(1).throttleNext(2, Duration.ofSeconds(3)), requests);
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED, 52", "OBSERVED, 53"})
  void truncatedResponsesAreRetried(Form form, int requests) {
    walk(form, m -> m.cutBodies(2), requests);
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED, 53", "OBSERVED, 54"})
  void htmlResponsesAndClosedConnectionsAreRetried(Form form, int requests) {
    walk(
        form,
        m -> m.failNextWithHtml(1, 200).closeWithoutResponse(1).failNextWithHtml(1, 503),
        requests);
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED, 74"})
  void emptyPagesWithACursorAreNoEnd(Form form, int requests) {
    walk(form, m -> m.emptyPages(3), requests);
  }

  @ParameterizedTest
  @CsvSource({"DOCUMENTED, 57, 8", "OBSERVED, 58, 8"})
  void expiredTokensAreRenewedOnTheWay(Form form, int requests, int tokens) {
    try (Sandbox sandbox = form.sandbox()) {
      sandbox.ninjaOne().expireTokenAfter(7);
      assertAllAreRead(sandbox.ninjaOne(), FIFTY, requests);
      assertThat(sandbox.ninjaOne().tokensIssued()).hasSize(tokens);
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void repeatedCursorIsPagingException(Form form) {
    try (Sandbox sandbox = form.sandbox()) {
      sandbox.ninjaOne().misbehave().repeatCursor();
      assertThatThrownBy(() -> client(sandbox.ninjaOne()).organizations().list(FIFTY).toList())
          .isInstanceOf(PagingException.class)
          .hasMessageContaining("organizations.list");
      assertThat(pages(sandbox.ninjaOne())).isEqualTo(2);
    }
  }

  private static void walk(Form form, Consumer<Misbehaviour> how, int requests) {
    try (Sandbox sandbox = form.sandbox()) {
      how.accept(sandbox.ninjaOne().misbehave());
      assertAllAreRead(sandbox.ninjaOne(), FIFTY, requests);
    }
  }

  private static void assertAllAreRead(
      FakeNinjaOne fake, OrganizationsListOptions options, int requests) {
    List<Long> read =
        client(fake).organizations().list(options).stream()
            .map(o -> Long.valueOf(o.id().value()))
            .toList();
    assertThat(read)
        .isEqualTo(fake.organizations().stream().map(o -> o.id()).toList())
        .hasSize(2_500);
    assertThat(pages(fake)).isEqualTo(requests);
  }

  private static NinjaOneClient client(FakeNinjaOne fake) {
    return NinjaOneClient.builder()
        .transport(Transport.builder().timeSource(new NoWaiting()).build())
        .baseUrl(fake.url())
        .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
        .build();
  }

  private static long pages(FakeNinjaOne fake) {
    return fake.requests().stream().filter(e -> e.path().equals("/api/v2/organizations")).count();
  }
}
