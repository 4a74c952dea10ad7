package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
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
  void bothFakesStartWithTheSameNames() {
    List<String> directory =
        sandbox.directory().organizations().stream().map(DirectoryOrganization::name).toList();
    List<String> ninja =
        sandbox.ninjaOne().organizations().stream().map(NinjaOrganization::name).toList();
    assertThat(directory.subList(0, 100)).isEqualTo(ninja);
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
}
