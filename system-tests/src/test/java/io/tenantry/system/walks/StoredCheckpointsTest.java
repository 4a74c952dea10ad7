package io.tenantry.system.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.paging.Checkpoint;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.Walk;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.CustomersListOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checkpoints that the first release wrote for the main lists: they name operation, tenant and
 * options in the same way for ever. Where they stand is the matter of the core's own fixtures.
 */
class StoredCheckpointsTest {
  private static List<String> access(MainList list) {
    return switch (list) {
      case DIRECTORY ->
          List.of("https://api.directory.test/v1", "wdc", "https://oauth.test/token", "id", "s");
      case NINJAONE, NINJAONE_OBSERVED -> List.of("https://ninja.test", "client", "secret");
      case NCENTRAL -> List.of("https://ncentral.test", "user.api.token");
      case JUMPCLOUD -> List.of("https://jumpcloud.test/api/v2", "key", "provider-1");
    };
  }

  @ParameterizedTest
  @EnumSource
  void storedCheckpointsBelongToTheSameListsForEver(MainList vendor) throws IOException {
    String stored = fixture(vendor.name());

    try (Walk<?> walk = vendor.open(access(vendor)).list().walkFrom(stored)) {
      Checkpoint read = Checkpoint.parse(walk.checkpoint());
      Checkpoint first = Checkpoint.parse(stored);
      assertThat(read.vendor()).isEqualTo(first.vendor());
      assertThat(read.operation()).isEqualTo(first.operation());
      assertThat(read).hasToString(stored);
    }
  }

  /** Where only a secret tells accounts apart, the label does, and by no other name later. */
  @Test
  void aLabelNamesTheSameTenantForEver() throws IOException {
    String stored = fixture("ncentral_labelled");

    try (Walk<?> walk = labelled("acme").walkFrom(stored)) {
      assertThat(walk.checkpoint()).isEqualTo(stored);
    }
    assertThatThrownBy(() -> labelled("other").walkFrom(stored))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("another base URL, account or label");
  }

  private static Paged<?> labelled(String label) {
    return NCentralClient.builder()
        .label(label)
        .baseUrl("https://ncentral.test")
        .userApiToken(Secret.of("user.api.token"))
        .build()
        .customers()
        .list(CustomersListOptions.builder().pageSize(8).build());
  }

  private static String fixture(String list) throws IOException {
    String name = "/checkpoints/v2/" + list.toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream in = StoredCheckpointsTest.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no stored checkpoint " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
