package io.tenantry.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.generator.source.SpecProblem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake in a document ends the build and names file, operation and remedy. */
class DocumentMistakesTest {
  @TempDir private Path folder;

  private void refused(String before, String after, String... parts) {
    Path document =
        Toy.in(
            folder,
            text -> {
              if (!text.contains(before)) {
                throw new AssertionError("The document has no " + before);
              }
              return text.replaceFirst(
                  java.util.regex.Pattern.quote(before),
                  java.util.regex.Matcher.quoteReplacement(after));
            });
    assertThatThrownBy(() -> new Client(document))
        .isInstanceOf(SpecProblem.class)
        .message()
        .contains(parts);
  }

  @Test
  void anUnknownExtensionIsRefused() {
    refused("x-paging:", "x-pageing:", "things.yaml:5", "things.list", "x-pageing", "x-paging");
  }

  @Test
  void anUnknownExtensionOfASchemaIsRefused() {
    refused(
        "x-one-or-many: true",
        "x-one-or-more: true",
        "things.yaml:",
        "schema Labels",
        "x-one-or-more");
  }

  @Test
  void anUnknownKeyOfAnExtensionIsRefused() {
    refused(
        "param: after\n        items",
        "parameter: after\n        items",
        "things.list",
        "parameter",
        "param");
  }

  @Test
  void anUnknownPagingStyleIsRefused() {
    refused("style: cursor", "style: courser", "things.list", "courser", "cursor");
  }

  @Test
  void anUnknownPagingPolicyIsRefused() {
    refused("repeats: [pages]", "repeats: [page]", "things.list", "'page' of repeats", "pages");
    refused("emptyToken: end", "emptyToken: more", "things.list", "'more' of emptyToken", "end");
    refused(
        "emptyPages: 3",
        "emptyPages: many",
        "things.list",
        "emptyPages must be a number from 0 on, but was 'many'",
        "number");
  }

  @Test
  void aPagingRuleThatNamesAMissingMemberIsRefused() {
    refused(
        "token: page.next",
        "token: page.nxt",
        "things.yaml:5",
        "things.list",
        "page.nxt",
        "correct the path");
    refused("items: things", "items: thinks", "things.list", "thinks", "Name the member");
  }

  @Test
  void aPagingRuleThatNamesAMissingParameterIsRefused() {
    refused("size: {param: size,", "size: {param: sise,", "things.list", "sise", "Declare it");
  }

  @Test
  void anOperationWithoutSourceIsRefused() {
    refused(
        "x-source: the toy's manual",
        "externalDocs: {url: d}",
        "things.yaml:5",
        "things.list",
        "x-source");
  }

  @Test
  void anOperationWithoutExampleIsRefused() {
    refused(
        "example: {name: new}",
        "x: y".replace("x: y", ""),
        "things.yaml:",
        "things.create",
        "example");
    refused(
        "example: {things: [{id: 1}], page: {more: false}}", "", "things.list", "200", "example");
  }

  @Test
  void anOperationIdThatTwoOperationsShareIsRefusedWithBothPlaces() {
    refused(
        "operationId: things.get",
        "operationId: things.create",
        " and things.yaml:",
        "things.create",
        "share");
  }

  @Test
  void anOperationIdOutsideItsTagIsRefused() {
    refused("operationId: things.get", "operationId: stuff.get", "stuff.get", "<tag>.<method>");
  }

  @Test
  void severalFormsWithoutAMemberToUnwrapAreRefused() {
    refused("      x-unwrap: data\n", "", "things.get", "3 forms", "x-unwrap");
  }

  @Test
  void aPatternOfMessagesThatCantBeReadIsRefused() {
    patternIsRefused("(?<text>.*)", "(?<words>.*)", "x-errors", "(?<text>…)");
    patternIsRefused("(?<text>.*)", "(?<text>.*", "x-errors", "must be a regular expression");
  }

  @Test
  void aRemedyThatCouldNeverBeGivenIsRefused() {
    patternIsRefused("status: 403", "status: 303", "openapi.yaml", "'303'", "400 to 599");
    patternIsRefused("status: 403, ", "", "x-errors.remedies", "must have 'status'");
    patternIsRefused("code: locked", "codes: locked", "x-errors.remedies", "'codes'", "code");
    patternIsRefused("Unlock the thing first", "Unlock.", "'Unlock.'", "full stop");
    patternIsRefused("remedy: Unlock the thing first, ", "", "must have 'remedy'");
    patternIsRefused("first, x-source: the toy's manual", "first", "must have 'x-source'");
    patternIsRefused("'toy \\w+'", "'toy ('", "x-errors.remedies", "must be a regular expression");
    patternIsRefused("body: empty", "body: blank", "'blank'", "must be empty or html");
    patternIsRefused("token: true", "token: maybe", "'maybe'", "true or false");
    patternIsRefused(
        "  remedies:\n    - {status: 403", "  remedies:\n    - 403 #{", "must be a mapping");
  }

  private void patternIsRefused(String before, String after, String... parts) {
    Path document = Toy.inRoot(folder, text -> text.replace(before, after));
    assertThatThrownBy(() -> new Client(document).document())
        .isInstanceOf(SpecProblem.class)
        .message()
        .contains(parts);
  }

  @Test
  void anExtensionOfTheWrongKindIsRefused() {
    refused("x-patch: true", "x-patch: \"yes\"", "schema ThingPatch", "'yes'", "true or false");
    refused(
        "x-source: the toy's manual",
        "x-source: s\n      x-max-concurrency: few",
        "things.list",
        "few",
        "whole number");
  }

  @Test
  void aRateLimitThatDoesNotReadIsRefused() {
    String limit = "x-source: s\n      x-rate-limit: ";
    rateLimitIsRefused(limit + "20", "must be a list", "calls: 20, seconds: 2");
    rateLimitIsRefused(limit + "[]", "must be a list");
    rateLimitIsRefused(limit + "[{calls: 20, secs: 2, source: s}]", "secs", "seconds");
    rateLimitIsRefused(limit + "[{calls: 20, seconds: 2}]", "must have 'source'");
    rateLimitIsRefused(
        limit + "[{calls: 0, seconds: 2, source: s}]",
        "calls must be a whole number from 1, but was '0'");
    rateLimitIsRefused(limit + "[{calls: 1, seconds: soon, source: s}]", "but was 'soon'");
    rateLimitIsRefused(
        limit + "[{calls: 1, seconds: 2, source: s, confirmed: yes}]",
        "confirmed must be false or absent");
    rateLimitIsRefused(
        limit + "[{calls: 1, seconds: 2, source: s, headers: {limit: a, remaining: b, reset: c}}]",
        "only the document's windows");
  }

  private void rateLimitIsRefused(String after, String... parts) {
    refused("x-source: the toy's manual", after, parts);
    refused("x-source: the toy's manual", after, "things.yaml:5", "things.list", "x-rate-limit");
  }

  @Test
  void rateLimitsBecomeLimitsOfVendorAndOperation() {
    Client client = new Client(Toy.in(folder));
    assertThat(client.document().get("limits"))
        .isEqualTo(
            "Window.of(900, Duration.ofSeconds(2)), Window.of(8000, Duration.ofSeconds(60))"
                + ".reportedBy(new QuotaHeaders(\"X-Limit\", \"X-Left\", \"X-Reset\"))");
    assertThat(client.groups().get("things").operations())
        .filteredOn(operation -> operation.id().equals("things.get"))
        .singleElement()
        .extracting(OperationView::definition)
        .asString()
        .endsWith(".maxConcurrency(7).window(500, Duration.ofSeconds(1))");
  }

  @Test
  void aRateLimitOfTheDocumentThatDoesNotReadIsRefused() {
    patternIsRefused(
        ", remaining: X-Left",
        "",
        "openapi.yaml",
        "document",
        "x-rate-limit.headers must have 'remaining'");
  }

  @Test
  void aParameterThatNoMethodWouldSendIsRefused() {
    refused("{name: tag, in: query", "{name: tag, in: header", "things.list", "tag", "header");
  }

  @Test
  void namesThatAreTheSameInJavaAreRefused() {
    refused("due: {type: string", "made-at: {type: string", "Thing", "made_at", "made-at");
    refused("x-enum: [AUTOMATIC, MANUAL]", "x-enum: [in use, in-use]", "Mode", "IN_USE");
    refused("x-enum: [AUTOMATIC, MANUAL]", "x-enum: [unlisted]", "Mode", "UNLISTED");
    refused("{name: tag, in: query", "{name: Size, in: query", "things.list", "'size'", "'Size'");
  }

  @Test
  void aNameForProgramsThatIsNoIdentifierIsRefused() {
    refused(
        "{name: tag,", "{name: tag, x-name: with-tag,", "things.list, parameter tag", "'with-tag'");
    refused("{name: tag,", "{name: tag, x-name: size,", "things.list", "'size' and 'tag'");
  }

  @Test
  void anInlineSchemaThatWouldReplaceANamedOneIsRefused() {
    Path document = Toy.in(folder, text -> text.replaceAll("\\bLabel\\b", "ThingSize"));
    assertThatThrownBy(() -> new Client(document))
        .isInstanceOf(SpecProblem.class)
        .hasMessageContaining("schema ThingSize: ")
        .hasMessageContaining("two schemas");
  }

  @Test
  void aClassOfANameThatGeneratedCodeUsesIsRefused() {
    for (String name : new String[] {"Map", "Record", "Instant", "Operation", "Page"}) {
      Path document = Toy.in(folder, text -> text.replaceAll("\\bMode\\b", name));
      assertThatThrownBy(() -> new Client(document))
          .isInstanceOf(SpecProblem.class)
          .hasMessageContaining("schema " + name + ": ");
    }
  }

  @Test
  void aReferenceToNothingIsRefused() {
    refused(
        "items: {$ref: '#/components/schemas/Label'}}]",
        "items: {$ref: '#/components/schemas/Lable'}}]",
        "Lable");
  }

  @Test
  void filtersOfTwoGroupsAreRefused() {
    refused(
        "{name: tag, in: query,",
        "{name: a, in: query, x-filter: {group: A, kind: K}, schema: {type: string}}\n"
            + "        - {name: tag, in: query, x-filter: {group: B, kind: K},",
        "things.yaml:",
        "things.list",
        "[A, B]",
        "one group");
  }

  @Test
  void aUnionThatIsNotOneOrManyIsNoList() {
    refused("x-one-or-many: true", "x-one-or-many: false", "schema Labels", "several forms");
  }

  @Test
  void aParameterWithoutASchemaIsRefused() {
    refused(
        "{name: tag, in: query, schema: {type: array, items: {type: string}}}",
        "{name: tag, in: query, content: {text/plain: {schema: {type: string}}}}",
        "things.list, parameter tag",
        "has no schema");
  }
}
