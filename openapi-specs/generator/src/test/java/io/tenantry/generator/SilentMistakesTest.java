package io.tenantry.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.generator.source.SpecProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would change the client without a word ends the build, with its place and what to do. */
class SilentMistakesTest {
  @TempDir private Path folder;

  private void refused(String before, String after, String... parts) {
    refused(Toy.in(folder, changed(before, after)), parts);
  }

  private void refusedInRoot(String before, String after, String... parts) {
    refused(Toy.inRoot(folder, changed(before, after)), parts);
  }

  private static void refused(Path document, String... parts) {
    assertThatThrownBy(() -> new Client(document))
        .isInstanceOf(SpecProblem.class)
        .message()
        .contains(parts)
        .containsPattern("\\. .+\\.$|must be .+, but was '.+'$");
  }

  private static UnaryOperator<String> changed(String before, String after) {
    return text -> {
      assertThat(text).contains(before);
      int at = text.indexOf(before);
      return text.substring(0, at) + after + text.substring(at + before.length());
    };
  }

  static List<Arguments> plantedMistakes() throws IOException {
    List<Arguments> all = new ArrayList<>();
    String[] blocks = Files.readString(Toy.resource("/mistakes.txt")).split("(?m)^=== ");
    for (String block : List.of(blocks).subList(1, blocks.length)) {
      String[] parts = block.split("(?m)^---\n", 3);
      List<String> head = parts[0].lines().toList();
      List<String> message = head.subList(1, head.size());
      boolean isOfTag = head.get(0).equals("things.yaml");
      all.add(Arguments.of(message, isOfTag, parts[1].stripTrailing(), parts[2].stripTrailing()));
    }
    return all;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plantedMistakes")
  void aPlantedMistakeIsRefused(
      List<String> message, boolean isOfTag, String before, String after) {
    String[] parts = message.toArray(String[]::new);
    if (isOfTag) {
      refused(before, after, parts);
    } else {
      refusedInRoot(before, after, parts);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"more.yml", "more.json", "MORE.YAML", "sub/more.yml"})
  void aFileWithAnotherEndingIsRefused(String name) throws IOException {
    Path document = Toy.in(folder);
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "paths: {}");
    refused(document, file.getFileName() + ": file: does not end in .yaml");
  }

  @Test
  void whatYamlOnceTookForATruthOrATimeIsText() {
    Path document =
        Toy.in(
            folder,
            changed("x-enum: [AUTOMATIC, MANUAL]", "x-enum: [NO, ON, y, 1:30, 007, 2026-01-02]"));
    assertThat(new Client(document).artifacts().get("Mode").view())
        .asString()
        .contains("wire=NO,", "wire=ON,", "wire=y,", "wire=1:30,", "wire=007,", "wire=2026-01-02,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"minItems: 1", "properties: {next: {type: string}}", "title: D"})
  void whatIsBesideAnEnvelopeIsRefused(String key) {
    String list =
        "OddList: {x-envelope: Odd, type: array, items: {$ref: '#/components/schemas/Base'}";
    String odd =
        "    Odd: {type: object, properties: {parts: {type: array, items: {x-record: whole}}}}\n    ";
    String schema =
        "schema: {type: object, properties: {parts: {type: array, items: {$ref: '#/components/schemas/Base'}}}}";
    UnaryOperator<String> enveloped =
        text ->
            changed(schema, "schema: {$ref: '#/components/schemas/OddList'}")
                .apply(changed("    Code: {type", odd + list + "}\n    Code: {type").apply(text));
    assertThat(new Client(Toy.in(folder, enveloped)).groups()).isNotEmpty();
    refused(
        Toy.in(folder, text -> changed(list, list + ", " + key).apply(enveloped.apply(text))),
        "schema OddList: has [" + key.replaceAll(":.*", "") + "] beside x-envelope");
    refused(
        Toy.in(
            folder,
            text ->
                changed("x-record: whole", "x-record: whole, type: string")
                    .apply(enveloped.apply(text))),
        "schema OddList: has an envelope with [type] beside x-record");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# to be written", "paths: {}"})
  void emptyFileIsRefused(String text) throws IOException {
    Path document = Toy.in(folder);
    Files.writeString(folder.resolve("users.yaml"), text);
    refused(document, "users.yaml: file: has neither paths nor components", "remove the file");
  }

  @Test
  void aFileOfATagThatTheDocumentDoesNotReferToIsRefused() throws IOException {
    Path document = Toy.in(folder);
    Files.writeString(
        folder.resolve("users.yaml"),
        """
        paths:
          /users:
            get:
              operationId: users.list
              responses: {'204': {description: None.}}
            post:
              operationId: users.create
              responses: {'204': {description: Done.}}
        """);
    refused(
        document,
        "users.yaml:4: operation users.list, users.create: ",
        "openapi.yaml does not refer to its /users",
        "Add to its paths /users: {$ref: 'users.yaml#/paths/~1users'}");
  }

  @Test
  void aPathThatAnotherFileHasTooIsRefused() throws IOException {
    Path document = Toy.in(folder);
    Files.createDirectories(folder.resolve("more"));
    Files.writeString(
        folder.resolve("more/things.yaml"),
        """
        paths:
          /things:
            get:
              operationId: things.listAgain
              responses: {'204': {description: None.}}
        """);
    refused(
        document,
        "operation things.listAgain: openapi.yaml does not refer to its /things",
        "more/things.yaml#/paths/~1things");
  }

  @Test
  void anOperationThatTheDocumentDoesNotReferToIsRefused() {
    refusedInRoot(
        "  /things/{id}/paint:\n    $ref: 'things.yaml#/paths/~1things~1{id}~1paint'\n",
        "",
        "things.yaml:",
        "operation things.paint: openapi.yaml does not refer to its /things/{id}/paint");
  }

  @Test
  void aPathThatRefersToAnotherAddressIsRefused() {
    refusedInRoot(
        "  /things/{id}/paint:\n",
        "  /things/{id}/paints:\n",
        "path /things/{id}/paints",
        "another");
    refusedInRoot("~1paint'", "~1pant'", "path /things/{id}/paint", "which is not there");
  }

  @Test
  void listWithoutPagingIsRefused() {
    refused(
        "      x-paging: {style: skip, param: skip, items: parts, id: id, size: {param: limit, default: 2, max: 2}}\n",
        "",
        "things.yaml:",
        "operation things.parts: has the parameter skip and no x-paging",
        "x-paging: {none: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pageNumber", "per_page", "offset", "nextToken", "continuation-token"})
  void aParameterOfPagesIsKnownByTheNamesThatVendorsUse(String name) {
    refused(
        "      x-unwrap: data\n",
        "      x-unwrap: data\n      parameters: [{name: "
            + name
            + ", in: query, schema: {type: string}}]\n",
        "operation things.get: has the parameter " + name);
  }

  @Test
  void aParameterOfPagesIsKnownByTheNamesOfTheDocumentsOtherLists() {
    String odd =
        "      x-paging: {style: skip, param: vorbei, items: parts, id: id}\n      parameters:\n"
            + "        - {name: vorbei, in: query, schema: {type: integer, format: int32}}\n";
    Path document =
        Toy.in(
            folder,
            changed(
                        "      x-paging: {style: skip, param: skip, items: parts, id: id, size: {param: limit, default: 2, max: 2}}\n      parameters:\n",
                        odd)
                    .andThen(
                        changed(
                            "      x-unwrap: data\n",
                            "      x-unwrap: data\n"
                                + "      parameters: [{name: Vorbei, in: query, schema: {type: string}}]\n"))
                ::apply);
    refused(document, "operation things.get: has the parameter Vorbei");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: array, items: {$ref: '#/components/schemas/Weighed'}}",
        "{type: object, properties: {all: {type: array, items: {type: string}}, total: {type: integer}}}"
      })
  void aResponseThatIsAListIsKnownByItsShape(String schema) {
    String get =
        "\n    get:\n      tags: [things]\n      operationId: things.weights\n      summary: Lists weights.\n"
            + "      x-source: s\n      description: D.\n      parameters: [*id]\n      responses:\n        '200':\n          description: All.\n"
            + "          content: {application/json: {schema: "
            + schema
            + ", example: []}}\n    put:\n      tags: [things]\n      operationId: things.setLabels";
    String put = "\n    put:\n      tags: [things]\n      operationId: things.setLabels";
    refused(put, get, "operation things.weights: returns a list and no x-paging");
    Path saidToBeWhole =
        Toy.in(
            folder,
            changed(
                put,
                get.replace("x-source: s", "x-source: s\n      x-paging: {none: There are few}")));
    assertThat(new Client(saidToBeWhole).groups().get("things").operations())
        .filteredOn(operation -> operation.id().equals("things.weights"))
        .allMatch(operation -> !operation.isList())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{none: ''}", "{none: true}", "{none: few, style: page}"})
  void aListOfOnePageSaysWhy(String none) {
    refused(
        "x-paging: {style: skip, param: skip, items: parts, id: id, size: {param: limit, default: 2, max: 2}}",
        "x-paging: " + none,
        "operation things.parts: x-paging must be {none: why there are no further pages}",
        "but was '{none=");
  }

  @Test
  void anExtensionThatNothingReadsIsRefused() {
    refused(
        "due: {type: string,",
        "due: {x-patch: true, type: string,",
        "schema Thing.due: extension x-patch changes nothing here: nothing reads it");
    refused(
        "summary: Paints a thing.",
        "summary: Paints a thing.\n      x-unwrap: data",
        "operation things.paint: extension x-unwrap changes nothing here");
    refused("'204': {description: Done.}", "'204': {description: Done., x-kind: a}", "x-kind");
  }

  @Test
  void aKeyOfAnExtensionThatNothingReadsIsRefused() {
    refused(
        "emptyToken: end",
        "emptyToken: end\n        cursorHeader: X-Next",
        "things.yaml:5: operation things.list: x-paging has no key 'cursorHeader' that anything reads",
        "totalHeader");
    refused(
        "size: {param: size,",
        "size: {least: 1, param: size,",
        "operation things.list: x-paging.size has no key 'least'");
    refused(
        "{wire: integer}", "{wire: integer, of: Thing}", "schema ThingId: x-id has no key 'of'");
    refusedInRoot("id: toy}", "id: toy, colour: red}", "x-vendor has no key 'colour'");
    refusedInRoot("genericCodes:", "generalCodes:", "x-errors has no key 'generalCodes'");
    refusedInRoot("x-errors:", "x-mistakes:", "document: extension x-mistakes is not known here");
  }

  @Test
  void aPagingRuleIsThereAndIsFollowed() {
    refused(
        "x-paging: {style: skip, param: skip, items: parts, id: id, size: {param: limit, default: 2, max: 2}}",
        "x-paging: skipping",
        "operation things.parts: x-paging names the rule 'skipping'",
        "Use one of ");
    refusedInRoot(
        "tags:\n",
        "x-paging-rules: {skipping: {style: skip, param: skip}}\ntags:\n",
        "openapi.yaml: x-paging-rules [skipping]: no list follows it");
  }

  @Test
  void aPartToWhichNothingRefersIsRefused() {
    refused(
        "    Code: {type",
        "    Spare: {type: string}\n    Code: {type",
        "things.yaml:",
        "schemas Spare: nothing refers to it");
  }

  @Test
  void aPartOfTwoFilesIsRefused() {
    refused(
        "    Code: {type",
        "    ThingState: {type: string}\n    Code: {type",
        "schemas ThingState: is in openapi.yaml too");
  }

  @Test
  void aRequiredMemberThatIsNoMemberIsRefused() {
    refused(
        "required: [name]", "required: [nmae]", "schema NewThing: requires 'nmae'", "Use one of");
    refused("[{required: [color]}", "[{required: [colour]}", "schema Paint: requires 'colour'");
  }

  @Test
  void wordsBesideAReferenceAreRefused() {
    refused(
        "code: {$ref: '#/components/schemas/Code'}",
        "code: {$ref: '#/components/schemas/Code', maxLength: 2}",
        "schema Weight: has [maxLength] beside $ref #/components/schemas/Code",
        "Write allOf");
  }

  @Test
  void aVariantFollowsItsList() {
    refused("of: things.list,", "of: things.listed,", "things.listOpen", "'things.listed'");
    refused(
        "option: state, type: ThingState, value: open",
        "option: state, type: ThingState, value: opn",
        "operation things.listOpen: x-variant",
        "'opn'");
    refusedInRoot("enum: [open]", "enum: [open, closed]", "things.list", "[closed]");
    refused(
        "x-variant: {of: things.list,",
        "parameters: []\n      x-variant: {of: things.list,",
        "things.listOpen: is a variant and has parameters of its own");
  }

  @Test
  void aPositionThatIsRequiredIsRefused() {
    refused(
        "{name: skip, in: query,",
        "{name: skip, in: query, required: true,",
        "things.parts: x-paging names the parameter 'skip', which is required");
  }

  @Test
  void aKeyThatIsThereTwiceIsRefused() {
    refused(
        "      summary: Lists things.\n",
        "      summary: Lists things.\n      summary: Lists.\n",
        "things.yaml:7: document: found duplicate key summary");
  }

  @Test
  void aTagIsDescribedAndHasOperations() {
    refusedInRoot(
        "name: things,", "name: stuff,", "its tag 'things' is not in the document's tags");
    refusedInRoot(
        "paths:\n",
        "  - {name: stuff, description: S.}\npaths:\n",
        "openapi.yaml: tags [stuff]: no operation has them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "close", "caller", "with", "wait"})
  void aTagThatTheClientHasAMethodOfIsRefused(String tag) {
    Path document =
        Toy.in(
            folder,
            text ->
                text.replace("things.", tag + ".")
                    .replace("tags: [things]", "tags: [" + tag + "]"));
    assertThat(document).exists();
    refusedTag(tag);
  }

  private void refusedTag(String tag) {
    refused(
        Toy.inRoot(
            folder.resolve("root"), text -> text.replace("name: things,", "name: " + tag + ",")),
        "openapi.yaml: tag " + tag + ": the client has a method " + tag + "() already",
        "another name");
  }

  @Test
  void anOperationWithoutAResponseOfSuccessIsRefused() {
    refused("'204': {description: Done.}", "default: {description: D.}", "has no success response");
  }

  @Test
  void whatNoClientReadsIsRefused() {
    refused(
        "summary: Paints a thing.", "summary: P.\n      security: []", "things.paint", "security");
    refused("{name: tag, in: query,", "{name: tag, in: query, style: deepObject,", "deepObject");
    refused("due: {type: string,", "due: {readOnly: true, type: string,", "Thing", "readOnly");
    refused("format: date}", "format: day}", "schema Thing: has the format 'day'", "Use one of");
    refused(
        "mode: {$ref: '#/components/schemas/Mode'}",
        "mode: {type: string, enum: [a]}",
        "closed",
        "x-enum");
  }

  @Test
  void aMethodThatJavaCannotNameIsRefused() {
    refused("things.picture", "things.import", "operation things.import", "Java");
    refused("things.picture", "things.toString", "operation things.toString", "Java");
  }

  @Test
  void aPathParameterThatIsNotInThePathIsRefused() {
    refused("{name: code, in: path", "{name: cod, in: path", "things.weigh", "{code}");
  }
}
