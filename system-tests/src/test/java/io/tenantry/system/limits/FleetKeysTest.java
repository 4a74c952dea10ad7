package io.tenantry.system.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.error.LimiterUnavailableException;
import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.Decision;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.JumpCloudRegion;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.NinjaOneRegion;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.OrgDirectoryRegion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workers of one fleet count for the same keys, whatever credentials they have. */
class FleetKeysTest {
  private static final String ONE = "one-secret-0123456789";
  private static final String OTHER = "other-secret-9876543210";

  /** A client as another process would build it, from a secret and a limiter; makes one call. */
  record Worker(String name, Call call) {
    interface Call {
      void make(Secret secret, RateLimiter limiter);
    }

    LimitKey key(String secret) {
      KeyWatcher watcher = new KeyWatcher();
      assertThatThrownBy(() -> call.make(Secret.of(secret), watcher))
          .isInstanceOf(LimiterUnavailableException.class);
      return watcher.asked.get(0);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Hears of the key, and lets nothing be sent. */
  private static final class KeyWatcher implements RateLimiter {
    private final List<LimitKey> asked = new ArrayList<>();

    @Override
    public Decision tryAcquire(Ask ask) {
      asked.add(ask.key());
      return new Decision.Unavailable(new IllegalStateException("nothing is sent"));
    }

    @Override
    public void penalize(LimitKey key, Duration pause) {
      throw new AssertionError("nothing was sent");
    }
  }

  static Stream<Worker> workersThatOnlyTheirSecretsTellApart() {
    return Stream.of(
        worker("N-central, user API token", FleetKeysTest::nCentral, FleetKeysTest::call),
        worker(
            "NinjaOne, access token",
            s -> NinjaOneClient.builder().region(NinjaOneRegion.EU).accessToken(s),
            client -> client.organizations().list().first()),
        worker(
            "JumpCloud, API key",
            s -> JumpCloudClient.builder().region(JumpCloudRegion.US).apiKey(s),
            client -> client.providers().get(ProviderId.of("p1"))),
        worker(
            "directory, personal token",
            s -> directory("widget").personalToken(s),
            client -> client.organizations().list().first()));
  }

  private static NCentralClient.Builder nCentral(Secret jwt) {
    return NCentralClient.builder().baseUrl("https://ncentral.acme.example").userApiToken(jwt);
  }

  private static void call(NCentralClient client) {
    client.customers().get(CustomerId.of(1));
  }

  private static OrgDirectoryClient.Builder directory(String account) {
    return OrgDirectoryClient.builder().region(OrgDirectoryRegion.GLOBAL).account(account);
  }

  private static <B extends ClientBuilder<B, C>, C> Worker worker(
      String name, Function<Secret, B> builder, Consumer<C> call) {
    return new Worker(
        name, (secret, limiter) -> call.accept(builder.apply(secret).rateLimiter(limiter).build()));
  }

  @ParameterizedTest
  @MethodSource("workersThatOnlyTheirSecretsTellApart")
  void workersWithOneSecretShareOneKeyThatHoldsNoSecret(Worker worker) {
    LimitKey key = worker.key(ONE);

    assertThat(worker.key(ONE)).isEqualTo(key);
    assertThat(worker.key(OTHER).tenant()).isNotEqualTo(key.tenant());
    assertThat(key.toString()).doesNotContain(ONE).doesNotContain("0123456789");
  }

  @Test
  void usersOfOneDirectoryAccountAreCountedApartAsTheVendorCountsUsers() {
    Worker widget =
        worker(
            "widget",
            s -> directory("widget").personalToken(s),
            client -> client.organizations().list().first());
    Worker gadget =
        worker(
            "gadget",
            s -> directory("gadget").personalToken(s),
            client -> client.organizations().list().first());

    assertThat(widget.key(ONE).tenant()).contains("account widget");
    assertThat(widget.key(ONE)).isNotEqualTo(widget.key(OTHER)).isNotEqualTo(gadget.key(ONE));
  }

  @Test
  void applicationsAreCountedByTheirIdSoThatANewSecretChangesNothing() {
    Worker worker =
        worker(
            "application",
            s -> directory("widget").clientCredentials("app-1", s),
            client -> client.organizations().list().first());

    assertThat(worker.key(ONE)).isEqualTo(worker.key(OTHER));
    assertThat(worker.key(ONE).tenant()).endsWith(" account widget app-1");
  }
}
