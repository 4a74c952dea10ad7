package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the directory's document prints as answers comes out of a directory in that state. */
class DirectoryDocumentTest {
  private static final String FINANCE =
      """
      {
        "addresses": [
          {
            "address": "1172 Park Avenue",
            "city": "New York",
            "country": "US",
            "id": 71,
            "integration": false,
            "label": "street",
            "state": "NY",
            "zip": "10128"
          }
        ],
        "business_unit": false,
        "business_unit_organization": {
          "id": 51,
          "name": "Widget North America, Inc."
        },
        "contacts": [
          {
            "id": 225,
            "label": "general",
            "telephone": "+1 (212) 369 2610"
          },
          {
            "id": 226,
            "label": "fax",
            "telephone": "+1 (212) 369 2611"
          },
          {
            "id": 227,
            "label": "general",
            "website": "www.widget.com"
          }
        ],
        "created_at": "2016-03-22T21:02:50-05:00",
        "custom_fields": null,
        "disabled": false,
        "id": 50,
        "manager": {
          "id": 120,
          "name": "Carolyn Goldrat"
        },
        "name": "Widget North America, Finance",
        "parent": {
          "id": 51,
          "name": "Widget North America, Inc."
        },
        "picture_uri": null,
        "region": "NA",
        "remarks": "The Finance department of Widget North America, Inc. is responsible for purchasing, accounting, and invoicing within Widget North America, Inc.",
        "source": null,
        "sourceID": null,
        "substitute": {
          "id": 121,
          "name": "Buck Kreuter"
        },
        "ui_extension": null,
        "updated_at": "2016-03-22T21:03:36-05:00"
      }
      """;

  private static final String EXTERNAL_IT =
      """
      {
        "id": 44,
        "sourceID": null,
        "name": "Widget Data Center, External IT",
        "parent": {
          "id": 6,
          "name": "Widget Data Center"
        },
        "manager": {
          "id": 6,
          "name": "Howard Tanner"
        },
        "created_at": "2016-03-22T21:02:50-05:00",
        "updated_at": "2016-03-25T16:54:52-05:00"
      }
      """;

  private static final String FINANCE_LISTED =
      """
      {
        "id": 50,
        "sourceID": null,
        "name": "Widget North America, Finance",
        "parent": {
          "id": 51,
          "name": "Widget North America, Inc."
        },
        "manager": {
          "id": 120,
          "name": "Carolyn Goldrat"
        },
        "created_at": "2016-03-22T21:02:50-05:00",
        "updated_at": "2016-03-22T21:03:36-05:00"
      }
      """;

  @RegisterExtension static final Sandbox sandbox = Sandbox.builder().build();

  @BeforeAll
  static void fill() {
    sandbox.directory().addJson(FINANCE);
    sandbox.directory().addJson(EXTERNAL_IT);
  }

  @Test
  void listIsTheDocumentsList() {
    assertThat(Wire.array(Wire.to(sandbox.directory()).get("/organizations?id=44,50")))
        .isEqualTo(JsonParser.parseString("[" + EXTERNAL_IT + "," + FINANCE_LISTED + "]"));
  }

  @Test
  void oneOrganizationIsTheDocumentsOne() {
    assertThat(Wire.object(Wire.to(sandbox.directory()).get("/organizations/50")))
        .isEqualTo(JsonParser.parseString(FINANCE));
  }

  @Test
  void createdOrganizationHasEveryMemberOfTheDocuments() {
    var created =
        Wire.object(Wire.to(sandbox.directory()).post("/organizations", "{\"name\":\"zz\"}"));
    assertThat(created.keySet())
        .isEqualTo(JsonParser.parseString(FINANCE).getAsJsonObject().keySet());
  }
}
