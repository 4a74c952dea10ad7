package io.tenantry.system.walks;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.paging.Paged;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.OrganizationsListOptions;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.CustomersListOptions;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.FakeJumpCloud;
import io.tenantry.sandbox.FakeNCentral;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.Sandbox;
import java.util.List;
import java.util.function.Function;

/** The main list of each vendor, in small pages; between them, all five styles of paging. */
enum MainList {
  /** By Link. */
  DIRECTORY {
    @Override
    List<String> access(Sandbox sandbox) {
      FakeDirectory fake = sandbox.directory();
      return List.of(
          fake.url(), fake.account(), fake.tokenUrl(), fake.clientId(), fake.clientSecret());
    }

    @Override
    Listing<?> open(List<String> access) {
      OrgDirectoryClient client =
          OrgDirectoryClient.builder()
              .baseUrl(access.get(0))
              .account(access.get(1))
              .tokenUrl(access.get(2))
              .clientCredentials(access.get(3), Secret.of(access.get(4)))
              .build();
      var options =
          io.tenantry.orgdirectory.model.OrganizationsListOptions.builder().perPage(PAGE).build();
      return new Listing<>(client.organizations().list(options), one -> one.id().toString());
    }
  },

  /** By cursor. */
  NINJAONE {
    @Override
    List<String> access(Sandbox sandbox) {
      FakeNinjaOne fake = sandbox.ninjaOne();
      return List.of(fake.url(), fake.clientId(), fake.clientSecret());
    }

    @Override
    Listing<?> open(List<String> access) {
      return ninja(access);
    }
  },

  /** By the last id, since the responses are bare arrays. */
  NINJAONE_OBSERVED {
    @Override
    List<String> access(Sandbox sandbox) {
      return NINJAONE.access(sandbox);
    }

    @Override
    Listing<?> open(List<String> access) {
      return ninja(access);
    }
  },

  /** By page number. */
  NCENTRAL {
    @Override
    List<String> access(Sandbox sandbox) {
      FakeNCentral fake = sandbox.nCentral();
      return List.of(fake.url(), fake.jwt());
    }

    @Override
    Listing<?> open(List<String> access) {
      NCentralClient client =
          NCentralClient.builder()
              .baseUrl(access.get(0))
              .userApiToken(Secret.of(access.get(1)))
              .build();
      CustomersListOptions options = CustomersListOptions.builder().pageSize(PAGE).build();
      return new Listing<>(client.customers().list(options), one -> one.customerId().toString());
    }
  },

  /** By the number of rows to skip. */
  JUMPCLOUD {
    @Override
    List<String> access(Sandbox sandbox) {
      FakeJumpCloud fake = sandbox.jumpCloud();
      return List.of(fake.url(), fake.apiKey(), fake.providerId());
    }

    @Override
    Listing<?> open(List<String> access) {
      JumpCloudClient client =
          JumpCloudClient.builder().baseUrl(access.get(0)).apiKey(Secret.of(access.get(1))).build();
      OrganizationsListOptions options = OrganizationsListOptions.builder().limit(PAGE).build();
      return new Listing<>(
          client.organizations().list(ProviderId.of(access.get(2)), options),
          one -> one.id().toString());
    }
  };

  static final int ROWS = 60;
  private static final int PAGE = 8;

  /** A list, and what tells its items apart. */
  record Listing<T>(Paged<T> list, Function<T, String> id) {
    List<String> ids() {
      return list.stream().map(id).toList();
    }
  }

  /** Where the fake is and who asks. */
  abstract List<String> access(Sandbox sandbox);

  abstract Listing<?> open(List<String> access);

  Sandbox sandboxOfItsForm() {
    return sandbox(this == NINJAONE_OBSERVED);
  }

  private static Sandbox sandbox(boolean observed) {
    return Sandbox.builder()
        .directory(d -> d.organizations(ROWS))
        .ninjaOne(n -> (observed ? n.observedForm() : n.documentedForm()).organizations(ROWS))
        .nCentral(n -> n.organizations(ROWS))
        .jumpCloud(j -> j.organizations(ROWS))
        .build()
        .start();
  }

  private static Listing<?> ninja(List<String> access) {
    NinjaOneClient client =
        NinjaOneClient.builder()
            .baseUrl(access.get(0))
            .clientCredentials(access.get(1), Secret.of(access.get(2)))
            .build();
    var options =
        io.tenantry.ninjaone.model.OrganizationsListOptions.builder().pageSize(PAGE).build();
    return new Listing<>(client.organizations().list(options), one -> one.id().toString());
  }
}
