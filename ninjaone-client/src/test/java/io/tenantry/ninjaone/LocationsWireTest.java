package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.ninjaone.model.Location;
import io.tenantry.ninjaone.model.LocationId;
import io.tenantry.ninjaone.model.LocationPatch;
import io.tenantry.ninjaone.model.LocationsGetCustomFieldsOptions;
import io.tenantry.ninjaone.model.LocationsListOptions;
import io.tenantry.ninjaone.model.NewLocation;
import io.tenantry.ninjaone.model.OrganizationId;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LocationsWireTest {
  private static final OrganizationId ORGANIZATION = OrganizationId.of(1);
  private static final LocationId LOCATION = LocationId.of(2);
  private static final String HEADQUARTERS =
      "{\"id\":2,\"name\":\"Headquarters\",\"address\":\"123 Main St\","
          + "\"description\":\"Main office location\"}";

  @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

  static List<MockResponse> changed() {
    return List.of(Replies.empty(204), Replies.json(200, HEADQUARTERS));
  }

  @Test
  void listOfAllLocationsNamesTheirOrganizations() throws InterruptedException {
    String row = HEADQUARTERS.replace("}", ",\"organizationId\":1,\"userData\":{\"k\":1.10}}");
    server.enqueue(Replies.json(200, "[" + row + "]"), Replies.json(200, "[]"));
    assertThat(locations().list().toList())
        .containsExactly(
            Location.builder()
                .from(headquarters())
                .organizationId(ORGANIZATION)
                .userData(JsonValue.parse("{\"k\":1.10}").asObject())
                .build());
    wanted("GET /api/v2/locations?pageSize=1000").withoutBody();
    wanted("GET /api/v2/locations?pageSize=1000&after=2").withoutBody();
  }

  @Test
  void listOfAllLocationsAlsoComesInAnEnvelope() throws InterruptedException {
    server.enqueue(
        Replies.json(
            200,
            "{\"results\":[{\"id\":2}],\"pageInfo\":{\"hasNextPage\":true,\"endCursor\":\"c/1\"}}"),
        Replies.json(200, "{\"results\":[{\"id\":3}],\"pageInfo\":{\"hasNextPage\":false}}"));
    LocationsListOptions options = LocationsListOptions.builder().pageSize(1).build();
    assertThat(locations().list(options).stream().map(Location::id).map(LocationId::value))
        .containsExactly("2", "3");
    wanted("GET /api/v2/locations?pageSize=1").withoutBody();
    wanted("GET /api/v2/locations?pageSize=1&after=c%2F1").withoutBody();
  }

  @Test
  void locationsOfOneOrganizationHaveNoPages() throws InterruptedException {
    server.enqueue(Replies.json(200, "[" + HEADQUARTERS + "]"));
    assertThat(locations().listByOrganization(ORGANIZATION)).containsExactly(headquarters());
    wanted("GET /api/v2/organization/1/locations").withoutBody();
  }

  @Test
  void createSendsTheFieldsOfTheDocument() throws InterruptedException, JsonProcessingException {
    server.enqueue(Replies.json(200, HEADQUARTERS));
    NewLocation location =
        NewLocation.builder()
            .name("Headquarters")
            .address("123 Main St")
            .description("Main office location")
            .addTags("hq")
            .fields(JsonObject.builder().add("floor", 3).build())
            .userData(JsonObject.builder().add("directoryId", 50).build())
            .build();
    assertThat(locations().create(ORGANIZATION, location)).isEqualTo(headquarters());
    wanted("POST /api/v2/organization/1/locations")
        .json(
            """
            {"name": "Headquarters", "address": "123 Main St",
             "description": "Main office location", "tags": ["hq"], "fields": {"floor": 3},
             "userData": {"directoryId": 50}}
            """);
  }

  @ParameterizedTest
  @MethodSource("changed")
  void updateSendsWhatChanges(MockResponse answer)
      throws InterruptedException, JsonProcessingException {
    server.enqueue(answer);
    LocationPatch patch =
        LocationPatch.builder()
            .name("Branch")
            .address("1 Side St")
            .description("")
            .tags(List.of("b"))
            .fields(JsonObject.builder().add("floor", 4).build())
            .userData(JsonObject.empty())
            .build();
    locations().update(ORGANIZATION, LOCATION, patch);
    wantedOfAnyType("PATCH /api/v2/organization/1/locations/2")
        .json(
            """
            {"name": "Branch", "address": "1 Side St", "description": "", "tags": ["b"],
             "fields": {"floor": 4}, "userData": {}}
            """);
  }

  @Test
  void customFieldsSayLocationInThePathAndMayBeInherited() throws InterruptedException {
    server.enqueue(Replies.json(200, "{\"a\":1.10}"), Replies.json(200, "{}"));
    assertThat(locations().getCustomFields(ORGANIZATION, LOCATION).json())
        .isEqualTo("{\"a\":1.10}");
    wanted("GET /api/v2/organization/1/location/2/custom-fields").withoutBody();
    LocationsGetCustomFieldsOptions inherited =
        LocationsGetCustomFieldsOptions.builder().withInheritance(true).build();
    assertThat(locations().getCustomFields(ORGANIZATION, LOCATION, inherited).isEmpty()).isTrue();
    wanted("GET /api/v2/organization/1/location/2/custom-fields?withInheritance=true")
        .withoutBody();
  }

  @ParameterizedTest
  @MethodSource("changed")
  void customFieldsAreSetAndCleared(MockResponse answer) throws InterruptedException {
    server.enqueue(answer);
    JsonObject fields = JsonObject.builder().add("a", 1).add("b", JsonValue.NULL).build();
    locations().updateCustomFields(ORGANIZATION, LOCATION, fields);
    wantedOfAnyType("PATCH /api/v2/organization/1/location/2/custom-fields")
        .jsonText("{\"a\":1,\"b\":null}");
  }

  private static Location headquarters() {
    return Location.builder()
        .id(LOCATION)
        .name("Headquarters")
        .address("123 Main St")
        .description("Main office location")
        .build();
  }

  private Locations locations() {
    return Ninja.at(server).locations();
  }

  private Sent wanted(String line) throws InterruptedException {
    return wanted(line, "application/json");
  }

  /** The document declares no body of the response, so the client takes whatever comes. */
  private Sent wantedOfAnyType(String line) throws InterruptedException {
    return wanted(line, "*/*");
  }

  private Sent wanted(String line, String accept) throws InterruptedException {
    return Sent.to(server)
        .line(line)
        .header("Authorization", "Bearer token")
        .header("Accept", accept);
  }
}
