package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.orgdirectory.model.NewOrganization;
import io.tenantry.orgdirectory.model.OrganizationId;
import io.tenantry.orgdirectory.model.OrganizationPatch;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the document bounds is refused before anything is sent. */
class BoundsTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  static Stream<Arguments> tooLong() {
    return Stream.of(
        Arguments.of("$.name", 128, patch().name("x".repeat(129))),
        Arguments.of("$.financialID", 128, patch().financialId("x".repeat(129))),
        Arguments.of("$.region", 128, patch().region("x".repeat(129))),
        Arguments.of("$.remarks", 65_536, patch().remarks("x".repeat(65_537))),
        Arguments.of("$.source", 30, patch().source("x".repeat(31))),
        Arguments.of("$.sourceID", 128, patch().sourceId("x".repeat(129))));
  }

  private static OrganizationPatch.Builder patch() {
    return OrganizationPatch.builder();
  }

  @ParameterizedTest
  @MethodSource("tooLong")
  void textThatIsTooLongIsRefusedWithItsPlaceAndTheRule(
      String place, int most, OrganizationPatch.Builder patch) {
    OrganizationId id = OrganizationId.of(50);
    assertThatThrownBy(() -> Directory.at(server).organizations().update(id, patch.build()))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageStartingWith(
            "Organization directory organizations.update: " + place + " must have")
        .hasMessageContaining("must have at most " + most + " characters, but was \"xxx")
        .hasMessageContaining("Nothing was sent");
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void nameOf129CharactersIsRefusedOnCreateToo() {
    NewOrganization organization = NewOrganization.builder().name("x".repeat(129)).build();
    assertThatThrownBy(() -> Directory.at(server).organizations().create(organization))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("$.name must have ")
        .hasMessageContaining("at most 128 characters, but was \"xxx")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void charactersAreCountedAsPeopleDo() {
    server.enqueue(Replies.json(201, "{\"id\":50}"));
    NewOrganization organization = NewOrganization.builder().name("🏢".repeat(128)).build();
    assertThat(Directory.at(server).organizations().create(organization).id())
        .isEqualTo(OrganizationId.of(50));
  }

  @Test
  void newOrganizationWithoutNameIsRefused() {
    assertThatThrownBy(() -> NewOrganization.builder().region("NA").build())
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("NewOrganization")
        .hasMessageContaining("name");
  }

  @Test
  void idThatIsNoIdIsRefused() {
    for (String odd :
        List.of("", " ", " 5", "5 ", "abc", "..", "1/2", "1\n", "\uff11", "1".repeat(20))) {
      assertThatThrownBy(() -> OrganizationId.of(odd))
          .isInstanceOf(InvalidArgumentException.class)
          .hasMessageStartingWith("OrganizationId: value must be the digits of a number");
    }
    assertThat(OrganizationId.of("50")).isEqualTo(OrganizationId.of(50));
    // as a response could contain it
    assertThatThrownBy(() -> Directory.at(server).organizations().get(new OrganizationId("..")))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("organizations.get")
        .hasMessageContaining("dot segment");
    assertThat(server.requestCount()).isZero();
  }
}
