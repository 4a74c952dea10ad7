package io.tenantry.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.generator.source.SpecProblem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bound of what is sent is checked, or ends the build with its place and keyword. */
class BoundMistakesTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "note: {type: string, | note: {format: date-time, maxLength: 5, type: string, | schema ThingPatch.note: maxLength",
        "maximum: 9} | maximum: 9, multipleOf: 2} | schema NewThing.amount: multipleOf",
        "maxItems: 2, items | uniqueItems: true, items | schema NewThing.labels: uniqueItems",
        "required: [name] | minProperties: 1 | things.create, request body (schema NewThing): minProperties",
        "required: [text] | maxProperties: 1 | NewThing.labels[] (schema Label): maxProperties",
        "oneOf: [{type: integer, | oneOf: [{minimum: 1, type: integer, | parameter id: minimum",
        "x-enum: [AUTOMATIC, MANUAL] | x-enum: [A], maxLength: 5 | NewThing.mode (schema Mode): maxLength",
        "codes: {type: array, items: { | codes: {type: array, items: {minimum: 1, | schema Paint.codes[]: minimum",
        "grams: {type: number, minimum: 0.5 | grams: {type: number, minimum: 0, exclusiveMinimum: true | schema Weight.grams: exclusiveMinimum",
        "^[^/]*$ | ^[^/*$ | schema NewThing.name: pattern",
        "{name: since, in: query, schema: { | {name: since, in: query, schema: {maxLength: 9, | parameter since: maxLength",
        "{name: path, in: query, schema: { | {name: path, in: query, x-filter: {group: G, kind: K}, schema: {maxLength: 9, | parameter path: maxLength",
        "code: {$ref: '#/components/schemas/Code'} | code: {maxLength: 2, allOf: [{$ref: '#/components/schemas/Code'}]} | schema Weight.code: maxLength",
      })
  void isRefused(String before, String after, String message) {
    Path document = changed(before, after.replace("[A], ", "[A]\n      "));
    assertThatThrownBy(() -> new Client(document))
        .isInstanceOf(SpecProblem.class)
        .hasMessageStartingWith("things.yaml:")
        .hasMessageContaining(message)
        .hasMessageContaining("would not be checked before sending. ");
  }

  @Test
  void isRefusedOfABodyThatIsAList() {
    Path document =
        changed(
            "schema: {type: array, items: {$ref: '#/components/schemas/Label'}}\n",
            "schema: {type: array, maxItems: 2, items: {$ref: '#/components/schemas/Label'}}\n");
    assertThatThrownBy(() -> new Client(document))
        .isInstanceOf(SpecProblem.class)
        .hasMessageContaining("things.setLabels, request body: maxItems");
  }

  @Test
  void isOnlyDocumentationInResponses() {
    Path document =
        changed("due: {type: string,", "due: {type: string, maxLength: 10, pattern: '[',");
    assertThat(new Client(document).artifacts()).containsKeys("Thing", "Weighed");
  }

  private Path changed(String before, String after) {
    return Toy.in(
        folder,
        text -> {
          assertThat(text).contains(before);
          return text.replace(before, after);
        });
  }
}
