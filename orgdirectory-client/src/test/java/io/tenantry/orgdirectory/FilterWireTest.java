package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.orgdirectory.model.OrganizationFilter;
import io.tenantry.orgdirectory.model.OrganizationId;
import io.tenantry.orgdirectory.model.OrganizationsListOptions;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterWireTest {
  private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2016-03-25T16:54:52+01:00");
  private static final OffsetDateTime LATER = OffsetDateTime.parse("2026-01-01T00:00:00Z");

  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  private static OrganizationId id(long value) {
    return OrganizationId.of(value);
  }

  static Stream<Arguments> numbers() {
    var id = OrganizationFilter.id();
    var parent = OrganizationFilter.parent();
    return Stream.of(
        Arguments.of(id.equalTo(id(44)), "id=44"),
        Arguments.of(id.notEqualTo(id(44)), "id=%2144"),
        Arguments.of(id.in(List.of(id(44), id(50))), "id=44%2C50"),
        Arguments.of(id.notIn(List.of(id(44), id(50))), "id=%2144%2C50"),
        Arguments.of(id.lessThan(id(44)), "id=%3C44"),
        Arguments.of(id.atMost(id(44)), "id=%3C%3D44"),
        Arguments.of(id.greaterThan(id(44)), "id=%3E44"),
        Arguments.of(id.atLeast(id(44)), "id=%3E%3D44"),
        Arguments.of(id.between(id(44), id(50)), "id=%3E%3D44%3C%3D50"),
        Arguments.of(id.empty(), "id="),
        Arguments.of(id.present(), "id=%21"),
        Arguments.of(parent.equalTo(id(51)), "parent=51"),
        Arguments.of(parent.notEqualTo(id(51)), "parent=%2151"),
        Arguments.of(parent.in(List.of(id(51), id(6))), "parent=51%2C6"),
        Arguments.of(parent.notIn(List.of(id(51), id(6))), "parent=%2151%2C6"),
        Arguments.of(parent.empty(), "parent="),
        Arguments.of(parent.present(), "parent=%21"));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(OrganizationFilter.source().equalTo("import"), "source=import"),
        Arguments.of(OrganizationFilter.source().notEqualTo("import"), "source=%21import"),
        Arguments.of(OrganizationFilter.source().empty(), "source="),
        Arguments.of(OrganizationFilter.sourceId().equalTo("A+B&C=1"), "sourceID=A%2BB%26C%3D1"),
        Arguments.of(OrganizationFilter.sourceId().present(), "sourceID=%21"),
        Arguments.of(
            OrganizationFilter.name().equalTo("Größe 100%"), "name=Gr%C3%B6%C3%9Fe%20100%25"),
        Arguments.of(
            OrganizationFilter.name().notEqualTo("Widget, Inc."), "name=%21Widget%2C%20Inc."),
        Arguments.of(OrganizationFilter.financialId().equalTo("F-1"), "financialID=F-1"),
        Arguments.of(OrganizationFilter.financialId().empty(), "financialID="),
        Arguments.of(OrganizationFilter.disabled().is(true), "disabled=true"),
        Arguments.of(OrganizationFilter.disabled().is(false), "disabled=false"),
        Arguments.of(OrganizationFilter.disabled().present(), "disabled=%21"));
  }

  static Stream<Arguments> moments() {
    var updated = OrganizationFilter.updatedAt();
    String moment = "2016-03-25T16%3A54%3A52%2B01%3A00";
    String later = "2026-01-01T00%3A00%3A00Z";
    return Stream.of(
        Arguments.of(updated.equalTo(MOMENT), "updated_at=" + moment),
        Arguments.of(updated.notEqualTo(MOMENT), "updated_at=%21" + moment),
        Arguments.of(updated.before(MOMENT), "updated_at=%3C" + moment),
        Arguments.of(updated.atOrBefore(MOMENT), "updated_at=%3C%3D" + moment),
        Arguments.of(updated.after(MOMENT), "updated_at=%3E" + moment),
        Arguments.of(updated.atOrAfter(LATER), "updated_at=%3E%3D" + later),
        Arguments.of(
            updated.between(MOMENT, LATER), "updated_at=%3E%3D" + moment + "%3C%3D" + later),
        Arguments.of(
            updated.strictlyBetween(MOMENT, LATER), "updated_at=%3E" + moment + "%3C" + later),
        Arguments.of(OrganizationFilter.createdAt().after(LATER), "created_at=%3E" + later),
        Arguments.of(OrganizationFilter.createdAt().empty(), "created_at="));
  }

  @ParameterizedTest
  @MethodSource({"numbers", "texts", "moments"})
  void conditionIsOneParameter(OrganizationFilter condition, String wire)
      throws InterruptedException {
    server.enqueue(Replies.json(200, "[]"));
    list(condition);
    Sent.to(server).line("GET /v1/organizations?" + wire + "&per_page=100");
  }

  @Test
  void conditionsOnSeveralFieldsGoTogether() throws InterruptedException {
    server.enqueue(Replies.json(200, "[]"));
    list(OrganizationFilter.disabled().is(false), OrganizationFilter.parent().equalTo(id(51)));
    Sent.to(server).line("GET /v1/organizations?disabled=false&parent=51&per_page=100");
  }

  @Test
  void twoConditionsOnOneFieldAreRefusedAsTheSecondWouldReplaceTheFirst() {
    refused(
        () -> {
          list(
              OrganizationFilter.updatedAt().after(MOMENT),
              OrganizationFilter.updatedAt().before(LATER));
          return null;
        },
        "updated_at");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!important", "<b>", ">1", ""})
  void textThatTheNotationCannotExpressIsRefused(String text) {
    refused(() -> OrganizationFilter.name().equalTo(text), "filter on \"name\"");
  }

  @Test
  void setOfNothingIsRefused() {
    refused(() -> OrganizationFilter.id().in(List.of()), "filter on \"id\"");
    refused(() -> OrganizationFilter.parent().notIn(List.of()), "filter on \"parent\"");
  }

  @Test
  void missingValueIsRefused() {
    refused(() -> OrganizationFilter.name().equalTo(null), "value must not be null");
    refused(() -> OrganizationFilter.updatedAt().between(null, LATER), "value must not be null");
    refused(() -> OrganizationFilter.id().in(null), "filter on \"id\"");
    refused(
        () -> OrganizationFilter.id().in(Arrays.asList(id(44), null)), "value must not be null");
  }

  private void list(OrganizationFilter... conditions) {
    Directory.at(server)
        .organizations()
        .list(OrganizationsListOptions.builder().addWhere(conditions).build())
        .toList();
  }

  private void refused(Supplier<?> condition, String place) {
    assertThatThrownBy(condition::get)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining(place);
    assertThat(server.requestCount()).isZero();
  }
}
