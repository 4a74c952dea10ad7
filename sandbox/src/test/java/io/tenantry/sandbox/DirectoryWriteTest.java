package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryWriteTest {
  @RegisterExtension
  static final Sandbox sandbox = Sandbox.builder().directory(d -> d.organizations(10)).build();

  private final Wire directory = Wire.to(sandbox.directory());

  private long created(String body) {
    HttpResponse<String> answer = directory.post("/organizations", body);
    assertThat(answer.statusCode()).isEqualTo(201);
    return Wire.object(answer).get("id").getAsLong();
  }

  private JsonObject get(long id) {
    return Wire.object(directory.get("/organizations/" + id));
  }

  @Test
  void createdOrganizationStandsInTheState() {
    long id =
        created(
            """
            {"name": "Ærø 🏝", "sourceID": "A1", "parent_id": 1001, "manager_id": 120,
             "custom_fields": [{"id": "ninja", "value": 17}, {"id": "deep", "value": {"a": [1.10]}}]}
            """);
    DirectoryOrganization state = sandbox.directory().organization(id);
    assertThat(state.name()).isEqualTo("Ærø 🏝");
    assertThat(state.sourceId()).isEqualTo("A1");
    assertThat(state.parentId()).isEqualTo(1001);
    assertThat(state.customFields())
        .containsEntry("ninja", "17")
        .containsEntry("deep", "{\"a\":[1.10]}");
  }

  @Test
  void responseToCreateIsTheOrganizationAlone() {
    HttpResponse<String> answer = directory.post("/organizations", "{\"name\":\"Alone\"}");
    assertThat(get(Wire.object(answer).get("id").getAsLong())).isEqualTo(Wire.object(answer));
  }

  @Test
  void patchChangesWhatItNamesAndClearsByNull() {
    long id =
        created("{\"name\":\"P\",\"region\":\"EU\",\"manager_id\":121,\"remarks\":\"stays\"}");
    HttpResponse<String> answer =
        directory.patch("/organizations/" + id, "{\"region\":\"NA\",\"manager_id\":null}");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonObject now = Wire.object(answer);
    assertThat(now.get("region").getAsString()).isEqualTo("NA");
    assertThat(now.get("manager").isJsonNull()).isTrue();
    assertThat(now.get("remarks").getAsString()).isEqualTo("stays");
  }

  @Test
  void everyChangeMovesUpdatedAtAndNoChangeDoesNot() {
    long id = created("{\"name\":\"T\"}");
    String first = get(id).get("updated_at").getAsString();
    directory.patch("/organizations/" + id, "{\"name\":\"T\"}");
    assertThat(get(id).get("updated_at").getAsString()).isEqualTo(first);
    directory.patch("/organizations/" + id, "{\"name\":\"U\"}");
    assertThat(get(id).get("updated_at").getAsString()).isGreaterThan(first);
  }

  @Test
  void changeInTheLastDigitOfALongNumberIsAChange() {
    String body = "{\"name\":\"L\",\"custom_fields\":[{\"id\":\"n\",\"value\":%d}]}";
    long id = created(body.formatted(9007199254740993L));
    directory.patch("/organizations/" + id, body.formatted(9007199254740992L));
    assertThat(sandbox.directory().organization(id).customFields())
        .containsEntry("n", "9007199254740992");
  }

  @Test
  void readOnlyMembersAreIgnored() {
    long id = created("{\"name\":\"R\"}");
    directory.patch(
        "/organizations/" + id, "{\"id\":5,\"created_at\":\"2000-01-01\",\"parent\":{}}");
    assertThat(get(id).get("created_at").getAsString()).doesNotStartWith("2000");
    assertThat(get(id).get("parent").isJsonNull()).isTrue();
  }

  @Test
  void renamedParentShowsItsNewNameInReferences() {
    long parent = created("{\"name\":\"Before\"}");
    long child = created("{\"name\":\"Child\",\"parent_id\":" + parent + "}");
    sandbox.directory().rename(parent, "After");
    assertThat(get(child).getAsJsonObject("parent").get("name").getAsString()).isEqualTo("After");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|name|can't be blank",
        "{\"name\": \" \"}|name|can't be blank",
        "{\"name\": \"x\", \"manager_id\": 99}|manager|is invalid",
        "{\"name\": \"x\", \"parent_id\": \"abc\"}|parent|is invalid",
        "{\"name\": \"x\", \"custom_fields\": [1]}|custom_fields|is invalid",
        "{\"name\": \"x\", \"source\": \"1234567890123456789012345678901\"}|source|is too long"
            + " (maximum is 30 characters)",
      })
  void ruleBrokenIsNamedWithItsField(String body, String field, String text) {
    HttpResponse<String> answer = directory.post("/organizations", body);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Wire.object(answer).get("message").getAsString()).isEqualTo(field + " " + text);
    assertThat(Wire.object(answer).get("errors").toString())
        .isEqualTo("[[\"" + field + "\",\"" + text + "\"]]");
  }

  @Test
  void lengthsAreCountedInCharacters() {
    created("{\"name\":\"" + "🏢".repeat(128) + "\"}");
    String longer = "{\"name\":\"" + "🏢".repeat(129) + "\"}";
    assertThat(directory.post("/organizations", longer).statusCode()).isEqualTo(422);
  }

  @Test
  void refusedPatchChangesNothing() {
    String before = get(1002).toString();
    directory.patch("/organizations/1002", "{\"region\":\"X\",\"manager_id\":99}");
    assertThat(get(1002)).hasToString(before);
  }

  @Test
  void unknownIdIsNotFound() {
    assertThat(directory.get("/organizations/1").statusCode()).isEqualTo(404);
    assertThat(directory.patch("/organizations/1", "{}").statusCode()).isEqualTo(404);
    assertThat(directory.get("/organizations/abc").body()).isEqualTo("{\"message\":\"Not Found\"}");
  }

  @Test
  void bodyThatIsNotJsonIsRefused() {
    assertThat(directory.post("/organizations", "{name: 'x'}").statusCode()).isEqualTo(400);
    assertThat(directory.post("/organizations", "").statusCode()).isEqualTo(400);
    assertThat(directory.post("/organizations", "[]").statusCode()).isEqualTo(400);
  }

  @Test
  void sourceIsTheBodysElseTheHeadersElseTheUserAgents() {
    assertThat(sandbox.directory().organization(created("{\"name\":\"s\"}")).source())
        .startsWith("Java-http-client");
    directory.with("X-Xurrent-Source", "job");
    assertThat(sandbox.directory().organization(created("{\"name\":\"s\"}")).source())
        .isEqualTo("job");
    long id = created("{\"name\":\"s\",\"source\":\"body\"}");
    assertThat(sandbox.directory().organization(id).source()).isEqualTo("body");
  }
}
