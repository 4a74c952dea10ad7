package io.tenantry.system.faults;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.http.CallOptions;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ncentral.model.NewCustomer;
import io.tenantry.ncentral.model.ServiceOrgId;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.FakeJumpCloud;
import io.tenantry.sandbox.FakeNCentral;
import io.tenantry.sandbox.FakeNinjaOne;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * One client behind a gateway, with a call that reads and one that makes something.
 *
 * @param read reads one thing that is there
 * @param list reads all things
 * @param make makes one thing
 * @param things how many things the vendor has
 */
record Subject(
    Supplier<Object> read, Supplier<Object> list, Supplier<Object> make, Supplier<Integer> things) {
  private static final AtomicInteger MADE = new AtomicInteger();

  /** How a client is reached and what its calls are told. */
  record Setting(Gateway gateway, Transport transport, CallOptions options) {}

  /** Some vendors want names to be unique. */
  private static String name() {
    return "Made in a test " + MADE.incrementAndGet();
  }

  Supplier<Object> call(Fault.Call call) {
    return switch (call) {
      case READ -> read;
      case LIST -> list;
      case MAKE -> make;
    };
  }

  static Subject nCentral(FakeNCentral fake, Setting setting) {
    NCentralClient client =
        NCentralClient.builder()
            .transport(setting.transport())
            .defaultOptions(setting.options())
            .baseUrl(setting.gateway().inPlaceOf(fake.url()))
            .userApiToken(Secret.of(fake.jwt()))
            .build();
    CustomerId first = CustomerId.of(fake.customers().get(0).id());
    ServiceOrgId parent = ServiceOrgId.of(fake.serviceOrgId());
    NewCustomer wanted =
        NewCustomer.builder()
            .customerName(name())
            .contactFirstName("Jane")
            .contactLastName("Doe")
            .build();
    return new Subject(
        () -> client.customers().get(first),
        () -> client.customers().list().toList(),
        () -> client.customers().create(parent, wanted),
        () -> fake.customers().size());
  }

  static Subject ninjaOne(FakeNinjaOne fake, Setting setting) {
    NinjaOneClient client =
        NinjaOneClient.builder()
            .transport(setting.transport())
            .defaultOptions(setting.options())
            .baseUrl(setting.gateway().inPlaceOf(fake.url()))
            .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
            .build();
    OrganizationId first = OrganizationId.of(fake.organizations().get(0).id());
    io.tenantry.ninjaone.model.NewOrganization wanted =
        io.tenantry.ninjaone.model.NewOrganization.builder().name(name()).build();
    return new Subject(
        () -> client.organizations().get(first),
        () -> client.organizations().list().toList(),
        () -> client.organizations().create(wanted),
        () -> fake.organizations().size());
  }

  static Subject jumpCloud(FakeJumpCloud fake, Setting setting) {
    JumpCloudClient client =
        JumpCloudClient.builder()
            .transport(setting.transport())
            .defaultOptions(setting.options())
            .baseUrl(setting.gateway().inPlaceOf(fake.url()))
            .tokenUrl(setting.gateway().inPlaceOf(fake.tokenUrl()))
            .serviceAccount(fake.clientId(), Secret.of(fake.clientSecret()))
            .build();
    ProviderId provider = ProviderId.of(fake.providerId());
    io.tenantry.jumpcloud.model.NewOrganization wanted =
        io.tenantry.jumpcloud.model.NewOrganization.builder().name(name()).build();
    return new Subject(
        () -> client.providers().get(provider),
        () -> client.organizations().list(provider).toList(),
        () -> client.organizations().create(provider, wanted),
        () -> fake.organizations().size());
  }

  static Subject directory(FakeDirectory fake, Setting setting) {
    OrgDirectoryClient client =
        OrgDirectoryClient.builder()
            .transport(setting.transport())
            .defaultOptions(setting.options())
            .baseUrl(setting.gateway().inPlaceOf(fake.url()))
            .account(fake.account())
            .tokenUrl(setting.gateway().inPlaceOf(fake.tokenUrl()))
            .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
            .build();
    var first = io.tenantry.orgdirectory.model.OrganizationId.of(fake.organizations().get(0).id());
    io.tenantry.orgdirectory.model.NewOrganization wanted =
        io.tenantry.orgdirectory.model.NewOrganization.builder().name(name()).build();
    return new Subject(
        () -> client.organizations().get(first),
        () -> client.organizations().list().toList(),
        () -> client.organizations().create(wanted),
        () -> fake.organizations().size());
  }
}
