package io.tenantry.examples.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.ninjaone.NinjaOneRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration file. */
class SettingsTest {
  @TempDir private Path folder;

  private enum Mark {
    FIELDS,
    USER_DATA
  }

  @Test
  void fileIsReadAndPathsStartAtItsFolder() throws IOException {
    Path file = folder.resolve("sync.properties");
    Files.writeString(file, "# ours\nlocation = Filiale Süd \nmapping.file=state/map.json\n");

    Settings settings = Settings.load(file);

    assertThat(settings.text("location")).contains("Filiale Süd");
    assertThat(settings.needed("mapping.file"))
        .isEqualTo(folder.resolve("state/map.json").toString());
    assertThat(Settings.load(Files.writeString(file, settings.text())).text())
        .isEqualTo(settings.text());
  }

  @Test
  void unknownKeyIsReportedWithValidKeys() {
    assertThatThrownBy(() -> Settings.of(Map.of("ninjaone.client-secret", "s3cret")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("ninjaone.client-secret;")
        .hasMessageContaining("ninjaone.client-secret.env")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void invalidChoiceIsReportedWithValidChoices() {
    Settings settings = Settings.of(Map.of("ninjaone.region", "eu", "ninjaone.mark", "tags"));

    assertThat(settings.choice("ninjaone.region", NinjaOneRegion.class))
        .contains(NinjaOneRegion.EU);
    assertThatThrownBy(() -> settings.choice("ninjaone.mark", Mark.class))
        .hasMessage("ninjaone.mark is one of [FIELDS, USER_DATA], not \"tags\"");
  }

  @Test
  void missingKeyIsNamed() {
    assertThatThrownBy(() -> Settings.of(Map.of()).needed("ncentral.url"))
        .hasMessage("The configuration needs ncentral.url");
  }
}
