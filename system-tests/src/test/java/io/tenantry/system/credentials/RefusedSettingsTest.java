package io.tenantry.system.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.JumpCloudRegion;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.NinjaOneRegion;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.OrgDirectoryRegion;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings that cannot work are refused when the client is built, with value and remedy. */
class RefusedSettingsTest {
  private static final Secret SECRET = Secret.of("s3cr3t-value");

  private static ClientBuilder<?, ?> at(String client, String url) {
    return switch (client) {
      case "N-central" -> NCentralClient.builder().baseUrl(url).userApiToken(SECRET);
      case "NinjaOne" -> NinjaOneClient.builder().baseUrl(url).accessToken(SECRET);
      case "JumpCloud" -> JumpCloudClient.builder().baseUrl(url).apiKey(SECRET);
      default -> OrgDirectoryClient.builder().baseUrl(url).account("widget").personalToken(SECRET);
    };
  }

  private static ConfigurationException refusal(ClientBuilder<?, ?> builder) {
    return catchThrowableOfType(ConfigurationException.class, builder.label("acme")::build);
  }

  @ParameterizedTest
  @CsvSource({
    "NinjaOne,  https://eu.example/api/v2,                https://eu.example",
    "NinjaOne,  https://eu.example/v2/,                   https://eu.example",
    "NinjaOne,  https://eu.example/ws/oauth/token,        https://eu.example",
    "N-central, https://n.example/api/customers,          https://n.example",
    "N-central, https://n.example/api/auth/authenticate,  https://n.example",
    "JumpCloud, https://j.example/api/v1,                 https://j.example",
    "JumpCloud, https://j.example/api/v2/providers,       https://j.example",
    "Organization directory, https://d.example,           https://d.example/v1",
    "Organization directory, https://d.example/v1/people, https://d.example/v1",
  })
  void baseUrlWithAnotherPathIsRefused(String client, String url, String right) {
    ConfigurationException e = refusal(at(client, url));
    assertThat(e.getMessage())
        .hasLineCount(1)
        .startsWith(client + " [acme]: baseUrl must ")
        .contains("\"" + url.replaceAll("/$", "") + "\"");
    assertThat(e.remedy().orElseThrow()).startsWith("Call baseUrl(\"" + right);
  }

  @ParameterizedTest
  @CsvSource({
    "NinjaOne,  https://eu.example/api/",
    "NinjaOne,  http://localhost:8080/ninja",
    "N-central, https://n.example/api",
    "JumpCloud, https://j.example/api/v2",
    "JumpCloud, http://127.0.0.1:8080",
    "Organization directory, https://d.example/v1/",
    "Organization directory, http://localhost:8080",
  })
  void baseUrlThatFitsIsTaken(String client, String url) {
    assertThat(at(client, url).build()).isNotNull();
  }

  static Stream<ClientBuilder<?, ?>> regionAndBaseUrl() {
    String own = "https://own.example/v1";
    return Stream.of(
        NinjaOneClient.builder().region(NinjaOneRegion.EU).baseUrl(own).accessToken(SECRET),
        NinjaOneClient.builder().baseUrl(own).region(NinjaOneRegion.EU).accessToken(SECRET),
        JumpCloudClient.builder()
            .region(JumpCloudRegion.EU)
            .baseUrl("https://own.example")
            .apiKey(SECRET),
        JumpCloudClient.builder()
            .baseUrl("https://own.example")
            .region(JumpCloudRegion.EU)
            .apiKey(SECRET),
        OrgDirectoryClient.builder().account("w").region(OrgDirectoryRegion.GLOBAL).baseUrl(own),
        OrgDirectoryClient.builder().account("w").baseUrl(own).region(OrgDirectoryRegion.GLOBAL));
  }

  @ParameterizedTest
  @MethodSource("regionAndBaseUrl")
  void regionBesideABaseUrlIsRefusedInEitherOrder(ClientBuilder<?, ?> builder) {
    ConfigurationException e = refusal(builder);
    assertThat(e).hasMessageContaining("[acme]: region(…) and baseUrl(…) must not be combined");
    assertThat(e).hasMessageContaining("https://own.example");
    assertThat(e.remedy()).contains("Call one of them");
  }

  @Test
  void missingAccountIsRefused() {
    ConfigurationException e =
        refusal(
            OrgDirectoryClient.builder().region(OrgDirectoryRegion.GLOBAL).personalToken(SECRET));
    assertThat(e).hasMessageStartingWith("Organization directory [acme]: account is missing");
    assertThat(e.remedy().orElseThrow()).startsWith("Call account(\"widget\")");
  }
}
