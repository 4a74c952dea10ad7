package io.tenantry.generator.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author may leave out is in the whole document. */
class DocumentTest {
  private static final String ROOT =
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      x-max-concurrency: 3
      x-paging-rules:
        list: {style: skip, param: skip, items: results, parameters: [limit, skip]}
      tags: [{name: cars, description: Cars.}]
      paths:
        /cars: {$ref: 'cars.yaml#/paths/~1cars'}
        /cars/new: {$ref: 'cars.yaml#/paths/~1cars~1new'}
        /cars/{id}: {$ref: 'cars.yaml#/paths/~1cars~1{id}'}
      components:
        schemas:
          Age: {type: string, enum: [new]}
      """;
  private static final String SHARED =
      """
      components:
        parameters:
          limit: {name: limit, in: query, schema: {type: integer}}
          skip: {name: skip, in: query, schema: {type: integer}}
        responses:
          Error: {description: A refusal.}
        schemas:
          List:
            oneOf:
              - {type: object, properties: {results: {type: array, items: {x-record: whole}}}}
              - {type: array, items: {x-record: whole}}
          Beside:
            description: A record with its id beside.
            allOf:
              - {x-record: required}
              - {type: object, required: [data], properties: {data: {x-record: rest}}}
      """;
  private static final String CARS =
      """
      paths:
        /cars:
          get:
            operationId: cars.list
            summary: S.
            description: D.
            x-paging: {rule: list, id: id}
            parameters: [{name: color, in: query, schema: {type: string}}]
            responses:
              '200': {$ref: '#/components/responses/Cars'}
          post:
            operationId: cars.create
            summary: S.
            description: D.
            x-max-concurrency: 1
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/NewCar'}}}
            responses:
              '200':
                description: The car.
                content:
                  application/json:
                    schema: {x-envelope: Beside, allOf: [{$ref: '#/components/schemas/Car'}]}
              default: {description: Another.}
        /cars/new:
          get:
            operationId: cars.listNew
            summary: S.
            description: D.
            x-variant: {of: cars.list, option: age, type: Age, value: new}
            responses:
              '200': {$ref: '#/components/responses/Cars'}
        /cars/{id}:
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          patch:
            operationId: cars.update
            summary: S.
            description: D.
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/CarPatch'}}}
            responses: {'204': {description: Done.}}
      components:
        responses:
          Cars:
            description: A page.
            content:
              application/json:
                schema: {x-envelope: List, type: array, items: {$ref: '#/components/schemas/Car'}}
        schemas:
          CarFields:
            type: object
            properties:
              name: {type: string, maxLength: 9, description: Its name.}
              maker: {$ref: '#/components/schemas/Maker'}
              notes: {type: string, nullable: true}
          Maker: {type: string}
          Car:
            x-null: [maker]
            allOf:
              - type: object
                required: [id]
                properties: {id: {type: integer, x-alias: [_id]}}
              - {$ref: '#/components/schemas/CarFields'}
          NewCar:
            required: [name]
            x-null: []
            allOf: [{$ref: '#/components/schemas/CarFields'}]
            properties: {name: {minLength: 1}}
          CarPatch:
            x-patch: true
            x-null: [notes]
            allOf: [{$ref: '#/components/schemas/CarFields'}]
      """;

  @TempDir private Path folder;

  private JsonNode whole(String before, String after) throws IOException {
    Files.writeString(folder.resolve("openapi.yaml"), ROOT.replace(before, after));
    Files.writeString(folder.resolve("shared.yaml"), SHARED.replace(before, after));
    Files.writeString(folder.resolve("cars.yaml"), CARS.replace(before, after));
    return Yaml.mapper().readTree(Document.read(folder.resolve("openapi.yaml")).yaml());
  }

  private String at(String pointer) throws IOException {
    return whole("", "").at(pointer).toString();
  }

  @Test
  void tagsAndTheDefaultResponseComeFromTheConventions() throws IOException {
    assertThat(at("/paths/~1cars/get/tags")).isEqualTo("[\"cars\"]");
    assertThat(at("/paths/~1cars/get/responses/default"))
        .isEqualTo("{\"$ref\":\"#/components/responses/Error\"}");
    assertThat(at("/paths/~1cars/post/responses/default"))
        .isEqualTo("{\"description\":\"Another.\"}");
  }

  @Test
  void theConcurrencyOfTheRootIsThatOfEachOperationWithoutOne() throws IOException {
    assertThat(at("/paths/~1cars/get/x-max-concurrency")).isEqualTo("3");
    assertThat(at("/paths/~1cars/post/x-max-concurrency")).isEqualTo("1");
    assertThat(at("/x-max-concurrency")).isEmpty();
  }

  @Test
  void aPagingRuleBringsItsParametersAndTakesMoreKeys() throws IOException {
    assertThat(at("/paths/~1cars/get/x-paging"))
        .isEqualTo("{\"style\":\"skip\",\"param\":\"skip\",\"items\":\"results\",\"id\":\"id\"}");
    assertThat(at("/paths/~1cars/get/parameters"))
        .isEqualTo(
            "[{\"$ref\":\"#/components/parameters/limit\"},{\"$ref\":\"#/components/parameters/skip\"},"
                + "{\"name\":\"color\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}]");
  }

  @Test
  void aVariantTakesTheParametersAndThePagingOfItsList() throws IOException {
    assertThat(at("/paths/~1cars~1new/get/parameters"))
        .isEqualTo(at("/paths/~1cars/get/parameters"));
    assertThat(at("/paths/~1cars~1new/get/x-paging"))
        .isNotEmpty()
        .isEqualTo(at("/paths/~1cars/get/x-paging"));
  }

  @Test
  void anObjectHasTheMembersOfItsPartsAndNullWhereItSays() throws IOException {
    assertThat(at("/components/schemas/Car/properties/maker"))
        .isEqualTo("{\"allOf\":[{\"$ref\":\"#/components/schemas/Maker\"}],\"nullable\":true}");
    assertThat(at("/components/schemas/Car/properties/notes")).isEqualTo("{\"type\":\"string\"}");
    assertThat(at("/components/schemas/NewCar"))
        .isEqualTo(
            "{\"type\":\"object\",\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\","
                + "\"maxLength\":9,\"description\":\"Its name.\",\"minLength\":1},"
                + "\"maker\":{\"$ref\":\"#/components/schemas/Maker\"},\"notes\":{\"type\":\"string\"}}}");
    assertThat(at("/components/schemas/CarPatch/properties/notes"))
        .isEqualTo("{\"type\":\"string\",\"nullable\":true}");
    assertThat(at("/components/schemas/CarFields")).isEmpty();
  }

  @Test
  void anOtherNameOfAMemberIsDeclaredAndMayBeTheRequiredOne() throws IOException {
    assertThat(at("/components/schemas/Car/anyOf"))
        .isEqualTo("[{\"required\":[\"id\"]},{\"required\":[\"_id\"]}]");
    assertThat(at("/components/schemas/Car/properties/_id/type")).isEqualTo("\"integer\"");
    assertThat(at("/components/schemas/Car/required")).isEmpty();
  }

  @Test
  void anEnvelopeIsAroundTheRecordOfEachSchemaThatNamesIt() throws IOException {
    String schema = "/content/application~1json/schema";
    String car = "{\"$ref\":\"#/components/schemas/Car\"}";
    assertThat(at("/components/responses/Cars" + schema))
        .isEqualTo(
            "{\"oneOf\":[{\"type\":\"object\",\"properties\":{\"results\":{\"type\":\"array\",\"items\":"
                + car
                + "}}},{\"type\":\"array\",\"items\":"
                + car
                + "}]}");
    JsonNode beside = whole("", "").at("/paths/~1cars/post/responses/200" + schema);
    assertThat(beside.at("/required").toString()).isEqualTo("[\"data\"]");
    assertThat(beside.at("/anyOf").toString())
        .isEqualTo("[{\"required\":[\"id\"]},{\"required\":[\"_id\"]}]");
    assertThat(beside.at("/properties").fieldNames()).toIterable().contains("id", "data");
    assertThat(beside.at("/properties/data/properties").fieldNames())
        .toIterable()
        .containsExactly("name", "maker", "notes");
    assertThat(at("/components/schemas/List")).isEmpty();
  }

  @Test
  void aMistakeInWhatIsFilledInIsRefused() {
    refused("x-null: [maker]", "x-null: [make]", "schema Car: x-null names 'make'");
    refused(
        "x-envelope: List", "x-envelope: Lists", "response Cars: x-envelope: Lists is no schema");
    refused(
        "x-record: rest",
        "x-record: others",
        "cars.create: x-record must be whole",
        "but was 'others'");
    refused("parameters: [limit, skip]", "parameters: [most]", "the parameter 'most'");
    refused("responses:\n    Error", "responses:\n    Errors", "nothing refers to it");
  }

  private void refused(String before, String after, String... parts) {
    assertThatThrownBy(() -> whole(before, after))
        .isInstanceOf(SpecProblem.class)
        .message()
        .contains(parts);
  }
}
