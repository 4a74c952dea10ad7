package io.tenantry.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.PermissionDeniedException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.ninjaone.Locations;
import io.tenantry.ninjaone.model.NewLocation;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.sandbox.Exchange;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.Sandbox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the audit finds in a NinjaOne whose state is known. */
class AuditTest extends AuditedFakes {
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void organizationThatIsAsWantedIsClean(boolean observed) {
    Sandbox sandbox = sandbox(observed);
    sound(sandbox);

    AuditReport report = audit(sandbox);

    assertThat(report.organizations()).singleElement().matches(Audited::clean);
    assertThat(report.clean()).isTrue();
    assertThat(report.lines(20))
        .containsExactly(
            "Organization audit: 1 organizations, 1 clean, 0 with findings"
                + " (0 on custom fields, 0 on policies, 0 on locations)");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void emptyOrganizationHasAFindingInEveryArea(boolean observed) {
    Sandbox sandbox = sandbox(observed);
    sandbox.ninjaOne().add("Acme\u001b");

    assertThat(audit(sandbox).lines(20))
        .containsExactly(
            "\"Acme?\" (1)",
            "  custom fields: contractType has no value",
            "  policies: role 1 has no policy instead of 100",
            "  policies: role 2 has no policy instead of 101",
            "  locations: there is none",
            "Organization audit: 1 organizations, 0 clean, 1 with findings"
                + " (1 on custom fields, 2 on policies, 1 on locations)");
  }

  @Test
  void outdatedPolicyIsFoundAndOthersRolesAreNotJudged() {
    Sandbox sandbox = sandbox(false);
    OrganizationId id = sound(sandbox);
    client(sandbox)
        .client()
        .organizations()
        .setPolicyMappings(id, List.of(mapping(1, 99), mapping(2, 101), mapping(7, 5)));

    assertThat(findings(sandbox)).containsExactly("role 1 has policy 99 instead of 100");
  }

  @Test
  void contractThatHasEndedIsFoundInBothFormsOfADate() {
    Sandbox sandbox = sandbox(false);
    OrganizationId id = sound(sandbox);

    put(sandbox, id, "contractEnd", JsonValue.of("2026-01-30"));
    assertThat(findings(sandbox)).containsExactly("contractEnd has passed: 2026-01-30");
    put(sandbox, id, "contractEnd", JsonValue.of(1769731200000L));
    assertThat(findings(sandbox)).containsExactly("contractEnd has passed: 2026-01-30");
    put(sandbox, id, "contractEnd", JsonValue.of("2026-01-31"));
    assertThat(findings(sandbox)).isEmpty();
  }

  @Test
  void endDateThatIsNoDateIsFound() {
    Sandbox sandbox = sandbox(false);
    OrganizationId id = sound(sandbox);

    put(sandbox, id, "contractEnd", JsonValue.of("next summer"));
    assertThat(findings(sandbox)).containsExactly("contractEnd is not a date: \"next summer\"");
    put(sandbox, id, "contractEnd", JsonValue.parse("1.5"));
    assertThat(findings(sandbox)).containsExactly("contractEnd is not a date: \"1.5\"");
  }

  @Test
  void valueThatIsBlankOrNullIsNone() {
    Sandbox sandbox = sandbox(false);
    OrganizationId id = sound(sandbox);

    put(sandbox, id, "contractType", JsonValue.of("  "));
    assertThat(findings(sandbox)).containsExactly("contractType has no value");
    put(sandbox, id, "contractType", JsonValue.NULL);
    assertThat(findings(sandbox)).containsExactly("contractType has no value");
  }

  @Test
  void locationsWithoutAddressAndOfOneNameAreFound() {
    Sandbox sandbox = sandbox(false);
    OrganizationId id = sound(sandbox);
    Locations locations = client(sandbox).client().locations();
    locations.create(id, NewLocation.builder().name("HQ").address("Other Street").build());
    locations.create(id, NewLocation.builder().name("Depot").build());

    assertThat(findings(sandbox))
        .containsExactly("\"HQ\" is there more than once", "\"Depot\" has no address");
  }

  @Test
  void auditWritesNothing() {
    Sandbox sandbox = sandbox(true);
    sandbox.ninjaOne().add("Acme");

    audit(sandbox);

    assertThat(sandbox.ninjaOne().requests())
        .filteredOn(request -> !request.path().endsWith("/token"))
        .extracting(Exchange::method)
        .containsOnly("GET");
  }

  @Test
  void auditThatCannotReadEverythingFails() {
    Sandbox sandbox = sandbox(true);
    sandbox.ninjaOne().add("Acme");
    FakeNinjaOne fake = sandbox.ninjaOne();
    fake.onExchange(
        exchange -> {
          if (exchange.path().endsWith("organizations-detailed")) {
            fake.misbehave().failNext(1, 403);
          }
        });

    assertThatThrownBy(() -> audit(sandbox)).isInstanceOf(PermissionDeniedException.class);
  }
}
