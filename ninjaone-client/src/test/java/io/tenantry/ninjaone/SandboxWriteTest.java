package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.NoWaiting;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.error.ConflictException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.ninjaone.model.Location;
import io.tenantry.ninjaone.model.NewLocation;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.ninjaone.model.NodeRoleId;
import io.tenantry.ninjaone.model.OrganizationDetailed;
import io.tenantry.ninjaone.model.OrganizationPatch;
import io.tenantry.ninjaone.model.PolicyId;
import io.tenantry.ninjaone.model.PolicyMapping;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.NinjaOrganization;
import io.tenantry.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written arrives in the vendor's state, in the observed form and in the documented. */
class SandboxWriteTest {
  private static final NewOrganization ACME = NewOrganization.builder().name("Acme").build();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void customerIsBuiltUp(boolean observed) {
    in(
        observed,
        (ninja, fake) -> {
          OrganizationDetailed acme = ninja.organizations().create(ACME);
          Location hq =
              ninja.locations().create(acme.id(), NewLocation.builder().name("HQ").build());
          ninja.organizations().setPolicyMappings(acme.id(), List.of(mapping()));
          ninja
              .organizations()
              .update(acme.id(), OrganizationPatch.builder().name("Größe").build());
          NinjaOrganization kept = fake.organization(Long.parseLong(acme.id().value()));
          assertThat(kept.name()).isEqualTo("Größe");
          assertThat(kept.policies()).isEqualTo(Map.of(1L, 100L));
          assertThat(kept.locations()).hasSize(1);
          assertThat(ninja.locations().listByOrganization(acme.id())).containsExactly(hq);
          assertThat(ninja.organizations().get(acme.id()).policies()).containsExactly(mapping());
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void customFieldsKeepTheirDigitsAndAreCleared(boolean observed) {
    in(
        observed,
        (ninja, fake) -> {
          var id = ninja.organizations().create(ACME).id();
          JsonObject fields =
              JsonValue.parse("{\"big\":9007199254740993,\"rate\":1.10,\"gone\":1}").asObject();
          ninja.organizations().updateCustomFields(id, fields);
          ninja
              .organizations()
              .updateCustomFields(id, JsonObject.builder().add("gone", JsonValue.NULL).build());
          assertThat(ninja.organizations().getCustomFields(id)).isEqualTo(fields.without("gone"));
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nameThatIsTakenIsAConflict(boolean observed) {
    in(
        observed,
        (ninja, fake) -> {
          fake.add("Acme");
          assertThatThrownBy(() -> ninja.organizations().create(ACME))
              .isInstanceOf(ConflictException.class)
              .hasMessageStartingWith("NinjaOne refused POST /api/v2/organizations: 409 Conflict");
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void createThatTookEffectButReturned502IsNotRetried(boolean observed) {
    in(
        observed,
        (ninja, fake) -> {
          fake.misbehave().applyButRespond502(1);
          assertThatThrownBy(() -> ninja.organizations().create(ACME))
              .isInstanceOf(ServerException.class);
          assertThat(fake.organizations())
              .extracting(NinjaOrganization::name)
              .containsExactly("Acme");
          assertThat(fake.requests()).filteredOn(e -> e.path().endsWith("ganizations")).hasSize(1);
        });
  }

  private static PolicyMapping mapping() {
    return PolicyMapping.builder().nodeRoleId(NodeRoleId.of(1)).policyId(PolicyId.of(100)).build();
  }

  private static void in(boolean observed, BiConsumer<NinjaOneClient, FakeNinjaOne> test) {
    Sandbox.Builder builder =
        Sandbox.builder()
            .ninjaOne(
                n -> {
                  if (observed) {
                    n.observedForm();
                  }
                });
    try (Sandbox sandbox = builder.build().start();
        Transport transport = Transport.builder().timeSource(new NoWaiting()).build()) {
      FakeNinjaOne fake = sandbox.ninjaOne();
      NinjaOneClient ninja =
          NinjaOneClient.builder()
              .transport(transport)
              .baseUrl(fake.url())
              .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
              .build();
      test.accept(ninja, fake);
    }
  }
}
