package io.tenantry.system.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.sandbox.Sandbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Credentials from the environment, which is only read when requested. */
class EnvironmentTest {
  @RegisterExtension final Sandbox sandbox = Sandbox.builder().build();

  private final Map<String, String> variables = new HashMap<>();

  private NinjaOneClient.Builder ninja() {
    return NinjaOneClient.builder()
        .baseUrl(sandbox.ninjaOne().url())
        .environment(variables::get)
        .credentialsFromEnvironment();
  }

  private JumpCloudClient.Builder jumpCloud() {
    return JumpCloudClient.builder()
        .baseUrl(sandbox.jumpCloud().url())
        .tokenUrl(sandbox.jumpCloud().tokenUrl())
        .environment(variables::get)
        .credentialsFromEnvironment();
  }

  private OrgDirectoryClient.Builder directory() {
    return OrgDirectoryClient.builder()
        .baseUrl(sandbox.directory().url())
        .tokenUrl(sandbox.directory().tokenUrl())
        .account(sandbox.directory().account())
        .environment(variables::get)
        .credentialsFromEnvironment();
  }

  @Test
  void ninjaOneTakesClientCredentials() {
    variables.put("NINJAONE_CLIENT_ID", sandbox.ninjaOne().clientId());
    variables.put("NINJAONE_CLIENT_SECRET", sandbox.ninjaOne().clientSecret());
    try (NinjaOneClient ninja = ninja().build()) {
      assertThat(ninja.organizations().list().stream().count()).isNotNegative();
    }
  }

  @Test
  void ncentralTakesAJwt() {
    variables.put("NCENTRAL_JWT", sandbox.nCentral().jwt());
    try (NCentralClient ncentral =
        NCentralClient.builder()
            .baseUrl(sandbox.nCentral().url())
            .environment(variables::get)
            .credentialsFromEnvironment()
            .build()) {
      assertThat(ncentral.auth().validate().message()).isPresent();
    }
  }

  @Test
  void jumpCloudTakesAKeyOrElseAServiceAccount() {
    variables.put("JUMPCLOUD_CLIENT_ID", sandbox.jumpCloud().clientId());
    variables.put("JUMPCLOUD_CLIENT_SECRET", sandbox.jumpCloud().clientSecret());
    ProviderId provider = ProviderId.of(sandbox.jumpCloud().providerId());
    try (JumpCloudClient jumpCloud = jumpCloud().build()) {
      assertThat(jumpCloud.organizations().list(provider).stream().count()).isNotNegative();
    }
    variables.clear();
    variables.put("JUMPCLOUD_API_KEY", sandbox.jumpCloud().apiKey());
    try (JumpCloudClient jumpCloud = jumpCloud().build()) {
      assertThat(jumpCloud.organizations().list(provider).stream().count()).isNotNegative();
    }
  }

  @Test
  void theDirectoryTakesATokenOrElseClientCredentials() {
    variables.put("DIRECTORY_CLIENT_ID", sandbox.directory().clientId());
    variables.put("DIRECTORY_CLIENT_SECRET", sandbox.directory().clientSecret());
    try (OrgDirectoryClient directory = directory().build()) {
      assertThat(directory.organizations().list().stream().count()).isNotNegative();
    }
    variables.clear();
    variables.put("DIRECTORY_TOKEN", sandbox.directory().personalToken());
    try (OrgDirectoryClient directory = directory().build()) {
      assertThat(directory.organizations().list().stream().count()).isNotNegative();
    }
  }

  @Test
  void theErrorNamesEveryVariableThatWasLookedAt() {
    variables.put("DIRECTORY_CLIENT_ID", " ");
    assertThatThrownBy(() -> directory().build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(
            "environment variable DIRECTORY_TOKEN is not set",
            "environment variable DIRECTORY_CLIENT_ID is blank");
    assertThatThrownBy(() -> jumpCloud().build())
        .hasMessageContainingAll("JUMPCLOUD_API_KEY is not set", "JUMPCLOUD_CLIENT_ID is not set");
    assertThatThrownBy(() -> ninja().build()).hasMessageContaining("NINJAONE_CLIENT_ID is not set");
    variables.put("NINJAONE_CLIENT_ID", "id");
    assertThatThrownBy(() -> ninja().build())
        .hasMessageContaining("NINJAONE_CLIENT_SECRET is not set");
  }

  @Test
  void aBrokenVariableIsNotPassedOver() {
    variables.put("JUMPCLOUD_API_KEY", "k3y-with-a-line-break\n");
    variables.put("JUMPCLOUD_CLIENT_ID", "id");
    assertThatThrownBy(() -> jumpCloud().build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("JUMPCLOUD_API_KEY contains")
        .hasMessageNotContaining("k3y-with");
  }

  static List<ClientBuilder<?, ?>> withoutCredentials() {
    return Stream.<ClientBuilder<?, ?>>of(
            NinjaOneClient.builder().baseUrl("https://a.example"),
            NCentralClient.builder().baseUrl("https://a.example"),
            JumpCloudClient.builder().baseUrl("https://a.example"),
            OrgDirectoryClient.builder().baseUrl("https://a.example/v1").account("a"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("withoutCredentials")
  void environmentIsReadOnlyOnRequest(ClientBuilder<?, ?> builder) {
    builder.environment(
        name -> {
          throw new AssertionError("read " + name);
        });
    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll("credentials are missing", "credentialsFromEnvironment()");
  }
}
