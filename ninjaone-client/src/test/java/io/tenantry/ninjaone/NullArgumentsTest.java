package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.NullProbe;
import io.tenantry.contract.PublicTypes;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.RawApi;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.ninjaone.model.LocationId;
import io.tenantry.ninjaone.model.LocationPatch;
import io.tenantry.ninjaone.model.LocationsGetCustomFieldsOptions;
import io.tenantry.ninjaone.model.NewLocation;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.ninjaone.model.Organization;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.ninjaone.model.OrganizationPatch;
import io.tenantry.ninjaone.model.OrganizationsCreateOptions;
import io.tenantry.ninjaone.model.OrganizationsListOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Null is refused with a typed error, before anything is sent. */
class NullArgumentsTest {
  private static final NullProbe PROBE =
      NullProbe.expecting(
          InvalidArgumentException.class,
          OrganizationId.of(1),
          LocationId.of(2),
          OrganizationsListOptions.builder().build(),
          LocationsGetCustomFieldsOptions.builder().build(),
          OrganizationsCreateOptions.builder().build(),
          NewOrganization.builder().name("Acme").build(),
          NewLocation.builder().build(),
          OrganizationPatch.builder().build(),
          LocationPatch.builder().build(),
          JsonObject.empty(),
          List.of());

  @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

  @Test
  void everyMethodOfTheGroupsRefusesNull() {
    assertThat(PROBE.unrefused(Ninja.at(server).organizations())).isEmpty();
    assertThat(PROBE.unrefused(Ninja.at(server).locations())).isEmpty();
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void rawCallsAndViewsRefuseNull() {
    RawApi raw = Ninja.at(server).raw();
    assertRefused(() -> raw.get(null, Map.of(), JsonValue.class));
    assertRefused(() -> raw.get("/v2/organizations", null, JsonValue.class));
    assertRefused(() -> raw.patch("/v2/organizations/50", Map.of(), JsonValue.NULL, null));
    assertRefused(() -> Ninja.at(server).with(null));
    assertThat(server.requestCount()).isZero();
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidArgumentException.class);
  }

  @Test
  void everySetterOfTheBuilderRefusesNull() {
    NullProbe probe =
        NullProbe.expecting(ConfigurationException.class, "text", Secret.of("secret"));
    assertThat(probe.unrefused(NinjaOneClient.builder())).isEmpty();
  }

  /**
   * A null in place of an Optional, a list or an array as a whole is spared: these methods are not
   * ours, and final.
   */
  @ParameterizedTest
  @MethodSource("models")
  void valuesAndTheirBuildersMeetNullWithoutACrash(Class<?> model)
      throws ReflectiveOperationException {
    NullProbe probe =
        NullProbe.expecting(InvalidArgumentException.class)
            .sparing(Optional.class, Iterable.class, Object[].class);
    assertThat(probe.crashes(model)).isEmpty();
    if (Stream.of(model.getMethods()).anyMatch(method -> method.getName().equals("builder"))) {
      assertThat(probe.crashes(model.getMethod("builder").invoke(null))).isEmpty();
    }
  }

  static List<Class<?>> models() {
    return PublicTypes.beside(Organization.class);
  }
}
