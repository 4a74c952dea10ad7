package io.tenantry.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.Secret;
import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.mapping.Mapping;
import io.tenantry.examples.sync.mapping.MappingFile;
import io.tenantry.examples.sync.plan.Account;
import io.tenantry.examples.sync.plan.Change;
import io.tenantry.examples.sync.plan.NewAccount;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.sandbox.FakeJumpCloud;
import io.tenantry.sandbox.JumpCloudOrganization;
import io.tenantry.sandbox.JumpCloudSetup;
import io.tenantry.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only JumpCloud asks for. */
class JumpCloudTargetTest {
  private static final NewAccount ACME =
      new NewAccount("Acme, \"Inc.\" +1", "1001", "Main office", Optional.empty(), Map.of());

  @TempDir private Path folder;

  @Test
  void organizationCreatedWithLostResponseIsFoundByName() {
    with(
        setup -> setup.organizations(3).respondToWritesWith(204),
        (fake, target) -> {
          Account made = target.create(ACME);

          assertThat(made.mark()).contains("1001");
          assertThat(fake.organization(made.id()).name()).isEqualTo(ACME.name());
        });
  }

  @Test
  void renameKeepsTheNumberOfUsers() {
    with(
        setup -> setup.organizations(4),
        (fake, target) -> {
          JumpCloudOrganization before =
              fake.organizations().stream()
                  .filter(o -> o.maxSystemUsers() != null && o.maxSystemUsers() > 0)
                  .findFirst()
                  .orElseThrow();
          Account account =
              target.read(Progress.NONE).stream()
                  .filter(a -> a.id().equals(before.id()))
                  .findFirst()
                  .orElseThrow();

          target.update(account, List.of(new Change.Rename(before.name(), "New")));

          assertThat(fake.organization(before.id()))
              .isEqualTo(new JumpCloudOrganization(before.id(), "New", before.maxSystemUsers()));
          assertThat(fake.requests().get(fake.requests().size() - 1).body())
              .contains("maxSystemUsers");
        });
  }

  @Test
  void unknownProviderIsReportedByTheCheck() {
    with(
        setup -> setup.organizations(0),
        (fake, target) -> {
          Target other =
              new JumpCloudTarget(client(fake), ProviderId.of("5c3536e9e0a6840001000000"), none());
          assertThat(target.check()).contains(fake.providerId());
          assertThatThrownBy(other::check).hasMessageContaining("404");
        });
  }

  private Mapping none() {
    return MappingFile.open(folder.resolve("none.json")).mapping("none");
  }

  private void with(Consumer<JumpCloudSetup> setup, BiConsumer<FakeJumpCloud, Target> claim) {
    try (Sandbox sandbox = Sandbox.builder().jumpCloud(setup).build().start();
        MappingFile file = MappingFile.open(folder.resolve("mapping.json"))) {
      FakeJumpCloud fake = sandbox.jumpCloud();
      ProviderId provider = ProviderId.of(fake.providerId());
      claim.accept(fake, new JumpCloudTarget(client(fake), provider, file.mapping("JumpCloud")));
    }
  }

  private static JumpCloudClient client(FakeJumpCloud fake) {
    return JumpCloudClient.builder().baseUrl(fake.url()).apiKey(Secret.of(fake.apiKey())).build();
  }
}
