package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.NoWaiting;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.error.PagingException;
import io.tenantry.orgdirectory.model.NewOrganization;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationPatch;
import io.tenantry.orgdirectory.model.OrganizationState;
import io.tenantry.orgdirectory.model.OrganizationsListOptions;
import io.tenantry.sandbox.DirectoryOrganization;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 2,500 organizations, read from a directory that misbehaves. */
class SandboxWalkTest {
  @RegisterExtension
  final Sandbox sandbox = Sandbox.builder().directory(d -> d.organizations(2_500)).build();

  private FakeDirectory fake;
  private OrgDirectoryClient directory;

  @BeforeEach
  void build() {
    fake = sandbox.directory();
    directory =
        OrgDirectoryClient.builder()
            .transport(Transport.builder().timeSource(new NoWaiting()).build())
            .baseUrl(fake.url())
            .account(fake.account())
            .tokenUrl(fake.tokenUrl())
            .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
            .build();
  }

  @Test
  void wholeListIsReadInPagesOfAHundred() {
    assertAllAreRead();
    assertThat(pages()).isEqualTo(25);
    assertThat(fake.tokensIssued()).hasSize(1);
  }

  @Test
  void smallerPagesLoseNothing() {
    List<Organization> all =
        directory
            .organizations()
            .list(OrganizationsListOptions.builder().perPage(30).build())
            .toList();
    assertThat(all).hasSize(2_500);
    assertThat(pages()).isEqualTo(84);
  }

  @Test
  void silentlyCappedPageLosesNothing() {
    fake.misbehave().capPageSize(30);
    assertAllAreRead();
    assertThat(pages()).isEqualTo(84);
  }

  @Test
  void expiredTokensAreRenewedOnTheWay() {
    fake.expireTokenAfter(7);
    assertAllAreRead();
    assertThat(fake.tokensIssued()).hasSize(4);
    assertThat(pages()).isEqualTo(25 + 3);
  }

  @Test
  void throttledPagesAreRetried() {
    fake.misbehave().throttleNext(3, Duration.ofSeconds(2));
    assertAllAreRead();
    assertThat(pages()).isEqualTo(25 + 3);
  }

  @Test
  void truncatedResponsesAreRetried() {
    fake.misbehave().cutBodies(2);
    assertAllAreRead();
    assertThat(pages()).isEqualTo(25 + 2);
  }

  @Test
  void htmlResponsesAndClosedConnectionsAreRetried() {
    fake.misbehave().failNextWithHtml(1, 502).closeWithoutResponse(1).failNextWithHtml(1, 503);
    assertAllAreRead();
    assertThat(pages()).isEqualTo(25 + 3);
  }

  @Test
  void emptyPagesAreNoEnd() {
    fake.misbehave().emptyPages(3);
    assertAllAreRead();
    assertThat(pages()).isEqualTo(25 + 12);
  }

  @Test
  void repeatedCursorIsPagingException() {
    fake.misbehave().repeatCursor();
    assertThatThrownBy(() -> directory.organizations().list().toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("organizations.list");
    assertThat(pages()).isEqualTo(2);
  }

  @Test
  void predefinedFilterReadsItsPart() {
    OrganizationsListOptions disabled =
        OrganizationsListOptions.builder().state(OrganizationState.DISABLED).build();
    long expected = fake.organizations().stream().filter(DirectoryOrganization::disabled).count();
    assertThat(directory.organizations().list(disabled).toList()).hasSize((int) expected);
    assertThat(expected).isEqualTo(100);
  }

  @Test
  void writesArriveInTheDirectorysState() {
    Organization created =
        directory
            .organizations()
            .create(NewOrganization.builder().name("Größe & Co. 🏢").sourceId("C-1").build());
    OrganizationPatch patch = OrganizationPatch.builder().name("Renamed").clearSourceId().build();
    directory.organizations().update(created.id(), patch);
    DirectoryOrganization kept = fake.organization(Long.parseLong(created.id().value()));
    assertThat(created.name()).contains("Größe & Co. 🏢");
    assertThat(kept.name()).isEqualTo("Renamed");
    assertThat(kept.sourceId()).isNull();
  }

  private void assertAllAreRead() {
    List<String> read =
        directory.organizations().list().stream().map(o -> o.id().value()).sorted().toList();
    assertThat(read)
        .isEqualTo(fake.organizations().stream().map(o -> Long.toString(o.id())).sorted().toList())
        .hasSize(2_500);
  }

  private long pages() {
    return fake.requests().stream().filter(e -> e.path().equals("/v1/organizations")).count();
  }
}
