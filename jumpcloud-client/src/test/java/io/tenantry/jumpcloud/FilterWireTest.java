package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.jumpcloud.model.AdministratorsListOptions;
import io.tenantry.jumpcloud.model.CasesListOptions;
import io.tenantry.jumpcloud.model.Filter;
import io.tenantry.jumpcloud.model.IntegrationsListOptions;
import io.tenantry.jumpcloud.model.InvoicesListOptions;
import io.tenantry.jumpcloud.model.OrganizationsListOptions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters as they stand in the URL, byte for byte. */
class FilterWireTest {
  private static final String ROOT = "GET /api/v2/providers/5c3536e9e0a6840001872799/";

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  static Stream<Arguments> operators() {
    return Stream.of(
        Arguments.of(Filter.eq("name", "Acme"), "name%3Aeq%3AAcme"),
        Arguments.of(Filter.ne("name", "Acme"), "name%3Ane%3AAcme"),
        Arguments.of(Filter.gt("maxSystemUsers", 50), "maxSystemUsers%3Agt%3A50"),
        Arguments.of(Filter.ge("maxSystemUsers", 50), "maxSystemUsers%3Age%3A50"),
        Arguments.of(Filter.lt("maxSystemUsers", 50), "maxSystemUsers%3Alt%3A50"),
        Arguments.of(Filter.le("maxSystemUsers", 50L), "maxSystemUsers%3Ale%3A50"),
        Arguments.of(Filter.between("maxSystemUsers", 1, 9), "maxSystemUsers%3Abetween%3A1%7C9"),
        Arguments.of(Filter.search("name", "acm"), "name%3Asearch%3Aacm"),
        Arguments.of(Filter.in("name", "a", "b"), "name%3Ain%3Aa%7Cb"),
        Arguments.of(Filter.in("name", List.of("a")), "name%3Ain%3Aa"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operators")
  void everyOperatorOfTheDocumentHasAMethod(Filter filter, String wire)
      throws InterruptedException {
    organizations(filter);
    Sent.to(server).line(ROOT + "organizations?filter=" + wire + "&limit=100&sort=id");
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("Acme, Inc.", "Acme%2C%20Inc."),
        Arguments.of("Test Group", "Test%20Group"),
        Arguments.of("a:b", "a%3Ab"),
        Arguments.of("a&b=c?#%+/", "a%26b%3Dc%3F%23%25%2B%2F"),
        Arguments.of("Ac*", "Ac*"),
        Arguments.of("a|b", "a%7Cb"),
        Arguments.of("Müller 🏢", "M%C3%BCller%20%F0%9F%8F%A2"),
        Arguments.of(
            OffsetDateTime.parse("2026-01-02T03:00+01:00"), "2026-01-02T03%3A00%3A00%2B01%3A00"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void valueArrivesAsItIs(Object value, String wire) throws InterruptedException {
    organizations(Filter.eq("name", value));
    Sent.to(server).line(ROOT + "organizations?filter=name%3Aeq%3A" + wire + "&limit=100&sort=id");
  }

  @Test
  void commaBetweenConditionsIsDistinguishedFromCommaWithin() throws InterruptedException {
    organizations(Filter.eq("name", "Acme, Inc."), Filter.gt("maxSystemUsers", 5));
    Sent.to(server)
        .line(
            ROOT
                + "organizations?filter=name%3Aeq%3AAcme%2C%20Inc.,maxSystemUsers%3Agt%3A5&limit=100&sort=id");
  }

  @Test
  void filterStaysOnEveryPage() throws InterruptedException {
    server.enqueue(Replies.json(200, "[{\"id\":\"1\"}]"));
    organizations(Filter.eq("name", "Acme, Inc."));
    Sent.to(server)
        .line(ROOT + "organizations?filter=name%3Aeq%3AAcme%2C%20Inc.&limit=100&sort=id");
    Sent.to(server)
        .line(ROOT + "organizations?filter=name%3Aeq%3AAcme%2C%20Inc.&limit=100&sort=id&skip=1");
  }

  @Test
  void everyListTakesFilters() throws InterruptedException {
    JumpCloudClient client = JumpCloud.at(server);
    for (int i = 0; i < 4; i++) {
      server.enqueue(Replies.json(200, "[]"));
    }
    Filter filter = Filter.eq("status", "open");
    client
        .administrators()
        .list(PROVIDER, AdministratorsListOptions.builder().filter(filter).build())
        .toList();
    client
        .integrations()
        .list(PROVIDER, IntegrationsListOptions.builder().filter(filter).build())
        .toList();
    client.invoices().list(PROVIDER, InvoicesListOptions.builder().filter(filter).build()).toList();
    client.cases().list(PROVIDER, CasesListOptions.builder().filter(filter).build()).toList();
    for (String list :
        List.of(
            "administrators?%sid",
            "integrations?%sintegrationId", "invoices?%sid", "cases?%scaseNumber")) {
      Sent.to(server).line(ROOT + list.formatted("filter=status%3Aeq%3Aopen&limit=100&sort="));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a:b", "a,b", "a b", "ä", "."})
  void fieldThatWouldBreakTheConditionIsRefused(String field) {
    assertThatThrownBy(() -> Filter.eq(field, "x"))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage("filter on \"" + field + "\": field must be the name of a field");
  }

  @Test
  void valueThatCannotBeExpressedIsRefused() {
    refused(
        () -> Filter.in("name", "a", "b|c"),
        "value must not contain \"|\", which separates values, but was \"b|c\"");
    refused(() -> Filter.between("name", "a|b", "c"), "but was \"a|b\"");
    refused(() -> Filter.in("name"), "values must not be empty");
    refused(() -> Filter.eq("name", ""), "value must not be empty");
    refused(() -> Filter.between("name", "a", null), "value must not be null");
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable filter, String why) {
    assertThatThrownBy(filter)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageStartingWith("filter on \"name\": ")
        .hasMessageContaining(why);
  }

  @Test
  void filtersAreValues() {
    assertThat(Filter.eq("name", "a")).isEqualTo(Filter.eq("name", "a")).hasToString("name:eq:a");
    assertThat(Filter.eq("name", "a")).isNotEqualTo(Filter.ne("name", "a"));
    assertThat(Filter.eq("n", 5)).hasSameHashCodeAs(Filter.eq("n", "5"));
  }

  private void organizations(Filter... filters) {
    server.enqueue(Replies.json(200, "[]"));
    JumpCloud.at(server)
        .organizations()
        .list(PROVIDER, OrganizationsListOptions.builder().filter(filters).build())
        .toList();
  }
}
