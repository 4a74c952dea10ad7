package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SandboxTest {
  @RegisterExtension
  static final Sandbox sandbox =
      Sandbox.builder()
          .directory(d -> d.organizations(2_500))
          .ninjaOne(n -> n.organizations(100).observedForm())
          .nCentral(n -> n.organizations(100))
          .jumpCloud(j -> j.organizations(100))
          .build();

  @Test
  void directoryIsReadThroughLinksToItsEndInTheOrderOfNames() {
    List<String> names = new ArrayList<>();
    String page = "/organizations?per_page=100";
    while (page != null) {
      var answer = Wire.to(sandbox.directory()).get(page);
      names.addAll(Wire.names(Wire.array(answer)));
      page = Wire.next(answer);
    }
    assertThat(names).hasSize(2_500).isSorted();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void allFakesStartWithTheSameNames() {
    List<String> directory =
        sandbox.directory().organizations().stream()
            .map(DirectoryOrganization::name)
            .limit(100)
            .toList();
    assertThat(sandbox.ninjaOne().organizations())
        .extracting(NinjaOrganization::name)
        .isEqualTo(directory);
    assertThat(sandbox.nCentral().customers())
        .extracting(NCentralCustomer::name)
        .isEqualTo(directory);
    assertThat(sandbox.jumpCloud().organizations())
        .extracting(JumpCloudOrganization::name)
        .isEqualTo(directory);
  }

  @Test
  void sameSeedGivesTheSameStateAndAnotherSeedAnother() {
    Sandbox same = Sandbox.builder().directory(d -> d.organizations(2_500)).build();
    Sandbox other = Sandbox.builder().directory(d -> d.organizations(2_500).seed(2)).build();
    List<DirectoryOrganization> state = sandbox.directory().organizations();
    assertThat(same.directory().organizations()).isEqualTo(state);
    assertThat(other.directory().organizations()).isNotEqualTo(state);
  }

  @Test
  void ninjaOneListCreatesAndShows() {
    Wire ninja = Wire.to(sandbox.ninjaOne());
    JsonObject created = Wire.object(ninja.post("/api/v2/organizations", "{\"name\":\"New\"}"));
    long id = created.get("id").getAsLong();
    assertThat(sandbox.ninjaOne().organization(id).name()).isEqualTo("New");
    assertThat(Wire.names(Wire.array(ninja.get("/v2/organizations")))).contains("New");
  }

  @Test
  void addressIsUnknownBeforeTheStart() {
    assertThatThrownBy(() -> Sandbox.builder().build().ninjaOne().url())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void idsBeyondDoublePrecisionPageToTheEnd() {
    long first = 9_007_199_254_740_993L;
    try (Sandbox wide =
        Sandbox.builder().directory(d -> d.organizations(5).firstId(first)).build().start()) {
      Wire directory = Wire.to(wide.directory());
      String next = Wire.next(directory.get("/organizations?per_page=3&sort=id"));
      String rest = directory.get(String.valueOf(next)).body();
      assertThat(rest).contains("\"id\":9007199254740996").doesNotContain("9007199254740995");
    }
  }

  @Test
  void claimedLifetimeOfATokenIsASetting() {
    try (Sandbox brief =
        Sandbox.builder()
            .ninjaOne(n -> n.claimedTokenLifetime(Duration.ofSeconds(5)))
            .build()
            .start()) {
      FakeNinjaOne ninja = brief.ninjaOne();
      String form =
          "grant_type=client_credentials&client_id=%s&client_secret=%s"
              .formatted(ninja.clientId(), ninja.clientSecret());
      assertThat(new Wire(ninja.tokenUrl()).form(form).body()).contains("\"expires_in\":5");
    }
  }

  @Test
  void portThatIsTakenLeavesNothingOpen() {
    int taken = URI.create(sandbox.ninjaOne().url()).getPort();
    Sandbox second = Sandbox.builder().ninjaOne(n -> n.port(taken)).build();
    assertThatThrownBy(second::start).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> second.ninjaOne().url()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void mainPrintsWhereTheFakesListenAndHowToGetIn() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Sandbox main = SandboxMain.sandbox("7").start()) {
      SandboxMain.print(main, new PrintStream(out, true, StandardCharsets.UTF_8));
      assertThat(main.directory().organizations()).hasSize(7);
      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains(main.directory().url(), main.ninjaOne().url(), main.ninjaOne().clientSecret())
          .contains(main.nCentral().url(), main.nCentral().jwt())
          .contains(main.jumpCloud().url(), main.jumpCloud().apiKey());
    }
    assertThatThrownBy(() -> SandboxMain.sandbox("many"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
