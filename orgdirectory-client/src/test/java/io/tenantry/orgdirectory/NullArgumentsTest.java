package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.NullProbe;
import io.tenantry.contract.PublicTypes;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.RawApi;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.orgdirectory.model.NewOrganization;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationFilter;
import io.tenantry.orgdirectory.model.OrganizationId;
import io.tenantry.orgdirectory.model.OrganizationPatch;
import io.tenantry.orgdirectory.model.OrganizationsListOptions;
import java.lang.reflect.Method;
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
          OrganizationId.of(50),
          OrganizationsListOptions.builder().build(),
          NewOrganization.builder().name("Finance").build(),
          OrganizationPatch.builder().region("NA").build());

  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  @Test
  void everyMethodOfTheGroupRefusesNull() {
    assertThat(PROBE.unrefused(Directory.at(server).organizations())).isEmpty();
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void rawCallsAndViewsRefuseNull() {
    RawApi raw = Directory.at(server).raw();
    assertRefused(() -> raw.get(null, Map.of(), JsonValue.class));
    assertRefused(() -> raw.get("/organizations", null, JsonValue.class));
    assertRefused(() -> raw.patch("/organizations/50", Map.of(), JsonValue.NULL, null));
    assertRefused(() -> Directory.at(server).with(null));
    assertThat(server.requestCount()).isZero();
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidArgumentException.class);
  }

  @Test
  void everySetterOfTheBuilderRefusesNull() {
    NullProbe probe =
        NullProbe.expecting(ConfigurationException.class, "text", Secret.of("secret"));
    assertThat(probe.unrefused(OrgDirectoryClient.builder())).isEmpty();
  }

  @Test
  void everyFilterRefusesNull() throws ReflectiveOperationException {
    for (Method field : OrganizationFilter.class.getMethods()) {
      if (field.getDeclaringClass() == OrganizationFilter.class) {
        assertThat(PROBE.unrefused(field.invoke(null))).as(field.getName()).isEmpty();
      }
    }
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
