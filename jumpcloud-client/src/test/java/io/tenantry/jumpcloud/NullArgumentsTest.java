package io.tenantry.jumpcloud;

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
import io.tenantry.jumpcloud.model.AdministratorId;
import io.tenantry.jumpcloud.model.AdministratorsListOptions;
import io.tenantry.jumpcloud.model.CasesListOptions;
import io.tenantry.jumpcloud.model.Filter;
import io.tenantry.jumpcloud.model.IntegrationsListOptions;
import io.tenantry.jumpcloud.model.InvoiceId;
import io.tenantry.jumpcloud.model.InvoicesListOptions;
import io.tenantry.jumpcloud.model.NewAdministrator;
import io.tenantry.jumpcloud.model.NewOrganization;
import io.tenantry.jumpcloud.model.Organization;
import io.tenantry.jumpcloud.model.OrganizationId;
import io.tenantry.jumpcloud.model.OrganizationUpdate;
import io.tenantry.jumpcloud.model.OrganizationsListOptions;
import io.tenantry.jumpcloud.model.ProvidersGetOptions;
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
          JumpCloud.PROVIDER,
          OrganizationId.of("1"),
          AdministratorId.of("1"),
          InvoiceId.of("1"),
          ProvidersGetOptions.builder().build(),
          OrganizationsListOptions.builder().build(),
          AdministratorsListOptions.builder().build(),
          IntegrationsListOptions.builder().build(),
          InvoicesListOptions.builder().build(),
          CasesListOptions.builder().build(),
          NewOrganization.builder().name("Acme").build(),
          NewAdministrator.builder().email("a@example.com").roleName("Help Desk").build(),
          OrganizationUpdate.builder().build());

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  @Test
  void everyMethodOfEveryGroupRefusesNull() {
    JumpCloudClient client = JumpCloud.at(server);
    List<Object> groups =
        List.of(
            client.providers(),
            client.organizations(),
            client.administrators(),
            client.integrations(),
            client.invoices(),
            client.cases());
    for (Object group : groups) {
      assertThat(PROBE.unrefused(group)).isEmpty();
    }
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void rawCallsAndViewsRefuseNull() {
    RawApi raw = JumpCloud.at(server).raw();
    assertRefused(() -> raw.get(null, Map.of(), JsonValue.class));
    assertRefused(() -> raw.get("/organizations", null, JsonValue.class));
    assertRefused(() -> raw.patch("/organizations/50", Map.of(), JsonValue.NULL, null));
    assertRefused(() -> JumpCloud.at(server).with(null));
    assertThat(server.requestCount()).isZero();
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidArgumentException.class);
  }

  @Test
  void everySetterOfTheBuilderRefusesNull() {
    NullProbe probe =
        NullProbe.expecting(ConfigurationException.class, "text", Secret.of("secret"));
    assertThat(probe.unrefused(JumpCloudClient.builder())).isEmpty();
  }

  @Test
  void everyFilterRefusesNull() {
    NullProbe probe =
        NullProbe.expecting(
            InvalidArgumentException.class, "field", List.of("value"), new Object[] {"value"});
    assertThat(probe.unrefused(Filter.class)).isEmpty();
  }

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
