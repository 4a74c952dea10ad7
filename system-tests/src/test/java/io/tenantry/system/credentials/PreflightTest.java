package io.tenantry.system.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.http.Preflight;
import io.tenantry.core.http.Preflight.State;
import io.tenantry.core.http.Preflight.Subject;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.sandbox.Sandbox;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each client says whether it can work, by one safe call. */
class PreflightTest {
  private static final Secret WRONG = Secret.of("wr0ng-s3cret");

  @RegisterExtension final Sandbox sandbox = Sandbox.builder().build();

  private enum Client {
    NINJAONE(
        s ->
            NinjaOneClient.builder()
                .baseUrl(s.ninjaOne().url())
                .clientCredentials(s.ninjaOne().clientId(), Secret.of(s.ninjaOne().clientSecret()))
                .build()
                .preflight(),
        s ->
            NinjaOneClient.builder()
                .baseUrl(s.ninjaOne().url())
                .clientCredentials(s.ninjaOne().clientId(), WRONG)
                .build()
                .preflight(),
        "scope control management monitoring; may list organizations"),
    NCENTRAL(
        s -> ncentral(s, Secret.of(s.nCentral().jwt())),
        s -> ncentral(s, WRONG),
        "not reported by the vendor"),
    JUMPCLOUD(
        s -> jumpCloud(s, Secret.of(s.jumpCloud().apiKey()), s.jumpCloud().providerId()),
        s -> jumpCloud(s, WRONG, s.jumpCloud().providerId()),
        "provider "),
    DIRECTORY(
        s -> directory(s, Secret.of(s.directory().personalToken())),
        s -> directory(s, WRONG),
        "may list organizations");

    private final Function<Sandbox, Preflight> good;
    private final Function<Sandbox, Preflight> refused;
    private final String rights;

    Client(Function<Sandbox, Preflight> good, Function<Sandbox, Preflight> refused, String rights) {
      this.good = good;
      this.refused = refused;
      this.rights = rights;
    }

    private static Preflight ncentral(Sandbox sandbox, Secret jwt) {
      return NCentralClient.builder()
          .baseUrl(sandbox.nCentral().url())
          .userApiToken(jwt)
          .build()
          .preflight();
    }

    private static Preflight jumpCloud(Sandbox sandbox, Secret key, String provider) {
      return JumpCloudClient.builder()
          .baseUrl(sandbox.jumpCloud().url())
          .apiKey(key)
          .build()
          .preflight(ProviderId.of(provider));
    }

    private static Preflight directory(Sandbox sandbox, Secret token) {
      return OrgDirectoryClient.builder()
          .baseUrl(sandbox.directory().url())
          .account(sandbox.directory().account())
          .personalToken(token)
          .build()
          .preflight();
    }
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void goodCredentialsAreAcceptedByOneCall(Client client) {
    Preflight preflight = client.good.apply(sandbox);
    assertThat(preflight.isReady()).as(preflight.toString()).isTrue();
    assertThat(preflight.finding(Subject.REACHABILITY).state()).isEqualTo(State.GOOD);
    assertThat(preflight.finding(Subject.RIGHTS).text()).contains(client.rights);
    assertThat(preflight.toString().lines()).hasSize(5);
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void wrongCredentialsAreAFindingWithoutTheSecret(Client client) {
    Preflight preflight = client.refused.apply(sandbox);
    assertThat(preflight.isReady()).isFalse();
    assertThat(preflight.finding(Subject.CREDENTIALS).state()).isEqualTo(State.FAILED);
    assertThat(preflight.toString()).doesNotContain(WRONG.reveal());
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void aHostThatIsAwayIsAFinding(Client client) {
    sandbox.close();
    Preflight preflight = client.good.apply(sandbox);
    assertThat(preflight.finding(Subject.REACHABILITY).state()).isEqualTo(State.FAILED);
    assertThat(preflight.isReady()).isFalse();
  }

  @Test
  void jumpCloudNeedsAProvider() {
    JumpCloudClient client =
        JumpCloudClient.builder().baseUrl(sandbox.jumpCloud().url()).apiKey(WRONG).build();
    assertThatThrownBy(() -> client.preflight(null)).isInstanceOf(InvalidArgumentException.class);
  }
}
