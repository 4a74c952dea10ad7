package io.tenantry.ncentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.NullProbe;
import io.tenantry.contract.PublicTypes;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.ncentral.model.Customer;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ncentral.model.CustomersListByServiceOrgOptions;
import io.tenantry.ncentral.model.CustomersListOptions;
import io.tenantry.ncentral.model.DeviceId;
import io.tenantry.ncentral.model.DevicesListByOrgUnitOptions;
import io.tenantry.ncentral.model.DevicesListOptions;
import io.tenantry.ncentral.model.NewCustomer;
import io.tenantry.ncentral.model.NewServiceOrg;
import io.tenantry.ncentral.model.NewSite;
import io.tenantry.ncentral.model.OrgUnitId;
import io.tenantry.ncentral.model.OrgUnitsListChildrenOptions;
import io.tenantry.ncentral.model.OrgUnitsListOptions;
import io.tenantry.ncentral.model.ServiceOrgId;
import io.tenantry.ncentral.model.ServiceOrgsListOptions;
import io.tenantry.ncentral.model.SiteId;
import io.tenantry.ncentral.model.SitesListByCustomerOptions;
import io.tenantry.ncentral.model.SitesListOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Null is refused with a typed error, before anything is sent. */
class NullArgumentsTest {
  private static final NullProbe PROBE =
      NullProbe.expecting(
          InvalidArgumentException.class,
          ServiceOrgId.of(50),
          CustomerId.of(60),
          SiteId.of(70),
          OrgUnitId.of(80),
          DeviceId.of(90),
          ServiceOrgsListOptions.builder().build(),
          CustomersListOptions.builder().build(),
          CustomersListByServiceOrgOptions.builder().build(),
          SitesListOptions.builder().build(),
          SitesListByCustomerOptions.builder().build(),
          OrgUnitsListOptions.builder().build(),
          OrgUnitsListChildrenOptions.builder().build(),
          DevicesListOptions.builder().build(),
          DevicesListByOrgUnitOptions.builder().build(),
          NewServiceOrg.builder().soName("A").contactFirstName("J").contactLastName("D").build(),
          NewCustomer.builder()
              .customerName("A")
              .contactFirstName("J")
              .contactLastName("D")
              .build(),
          NewSite.builder().siteName("A").contactFirstName("J").contactLastName("D").build());

  @RegisterExtension final CheckedServer server = CheckedServer.of("ncentral");

  @Test
  void everyMethodOfEveryGroupRefusesNull() {
    NCentralClient ncentral = NCentral.at(server);
    for (Object group :
        List.of(
            ncentral.serviceOrgs(),
            ncentral.customers(),
            ncentral.sites(),
            ncentral.orgUnits(),
            ncentral.devices())) {
      assertThat(PROBE.unrefused(group)).isEmpty();
    }
    assertThatThrownBy(() -> ncentral.with(null)).isInstanceOf(InvalidArgumentException.class);
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void everySetterOfTheBuilderRefusesNull() {
    NullProbe probe =
        NullProbe.expecting(ConfigurationException.class, "text", Secret.of("secret"));
    assertThat(probe.unrefused(NCentralClient.builder())).isEmpty();
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
    return PublicTypes.beside(Customer.class);
  }
}
