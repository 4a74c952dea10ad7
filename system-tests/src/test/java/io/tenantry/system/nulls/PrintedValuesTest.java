package io.tenantry.system.nulls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No public type prints the secret that it was made of. */
class PrintedValuesTest {
  private static final String PLANTED = "planted-secret-4711";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "common-core",
        "testkit",
        "ncentral-client",
        "ninjaone-client",
        "jumpcloud-client",
        "orgdirectory-client"
      })
  void noValuePrintsItsSecret(String module) throws IOException {
    Samples samples =
        new Samples(
            "text",
            String.class,
            Duration.ofSeconds(1),
            Instant.EPOCH,
            OffsetDateTime.MAX,
            Map.of(),
            Set.of(),
            Optional.empty(),
            Secret.of(PLANTED),
            Transport.builder().build());
    int printed = 0;
    for (Class<?> type : PublicEntries.types(module)) {
      Object value = samples.of(type);
      if (value != null) {
        printed++;
        assertThat(value.toString()).as(type.getName()).doesNotContain(PLANTED);
      }
    }
    assertThat(printed).isPositive();
  }
}
