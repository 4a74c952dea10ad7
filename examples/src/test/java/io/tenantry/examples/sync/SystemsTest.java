package io.tenantry.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.Secret;
import io.tenantry.examples.sync.settings.Settings;
import io.tenantry.examples.sync.settings.Vendor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The systems that a configuration names. */
class SystemsTest {
  @TempDir private Path folder;

  @Test
  void exampleFileLeadsToAllSystems() {
    String mapping = folder.resolve("mapping.json").toString();
    Settings example =
        Settings.load(Path.of("sync.properties")).with("mapping.file", Optional.of(mapping));

    try (Systems systems = new Systems(example, Secret::of)) {
      assertThat(systems.directory()).isNotNull();
      assertThat(systems.vendors()).containsExactly(Vendor.values());
      assertThat(systems.vendors().stream().map(systems::target).map(Target::vendor))
          .containsExactly("NinjaOne", "N-central", "JumpCloud");
    }
  }

  @Test
  void placesOfTheMarkAreListedWhereAnotherIsConfigured() {
    Settings settings = Settings.of(Map.of("ninjaone.client-id", "id", "ninjaone.mark", "tags"));

    try (Systems systems = new Systems(settings, Secret::of)) {
      assertThatThrownBy(() -> systems.target(Vendor.NINJAONE))
          .hasMessage("ninjaone.mark is one of [FIELDS, USER_DATA], not \"tags\"");
    }
  }
}
