package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NCentralListTest {
  @RegisterExtension
  final Sandbox sandbox = Sandbox.builder().nCentral(n -> n.organizations(120)).build();

  private Wire central = new Wire("");

  @BeforeEach
  void connect() {
    central = Wire.to(sandbox.nCentral());
  }

  private JsonObject page(String path) {
    return Wire.object(central.get(path));
  }

  private static List<String> names(JsonObject page) {
    List<String> names = new ArrayList<>();
    for (JsonElement row : page.getAsJsonArray("data")) {
      names.add(row.getAsJsonObject().get("customerName").getAsString());
    }
    return names;
  }

  @Test
  void pagesOfFiftyReportTotalNumberAndSize() {
    JsonObject page = page("/api/customers");
    assertThat(page.keySet()).containsExactly("data", "totalItems", "pageNumber", "pageSize");
    assertThat(page.get("totalItems").getAsInt()).isEqualTo(120);
    assertThat(page.get("pageNumber").getAsInt()).isEqualTo(1);
    assertThat(page.get("pageSize").getAsInt()).isEqualTo(50);
    assertThat(page.getAsJsonArray("data")).hasSize(50);
  }

  @Test
  void pagesLeadThroughAllCustomersOnceAndAreEmptyThen() {
    List<String> names = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      names.addAll(names(page("/api/customers?pageSize=40&pageNumber=" + number)));
    }
    assertThat(names)
        .isEqualTo(sandbox.nCentral().customers().stream().map(NCentralCustomer::name).toList());
    assertThat(names(page("/api/customers?pageSize=-1"))).hasSize(120);
  }

  @Test
  void cappedPagesReportTheirSizeAndRepeatedPageIsTheFirst() {
    sandbox.nCentral().misbehave().capPageSize(7);
    JsonObject second = page("/api/customers?pageSize=1000&pageNumber=2");
    assertThat(second.get("pageSize").getAsInt()).isEqualTo(7);
    assertThat(names(second).get(0)).isEqualTo(sandbox.nCentral().customers().get(7).name());
    sandbox.nCentral().misbehave().repeatCursor();
    assertThat(names(page("/api/customers?pageNumber=2"))).isEqualTo(names(page("/api/customers")));
  }

  @Test
  void sortingIsByFieldInEitherDirection() {
    assertThat(names(page("/api/customers?sortBy=customerName&pageSize=1000"))).isSorted();
    assertThat(names(page("/api/customers?sortBy=customerName&sortOrder=desc&pageSize=1000")))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(central.get("/api/customers?sortBy=customerName&sortOrder=up").statusCode())
        .isEqualTo(400);
  }

  @Test
  void selectFiltersRowsAndTheTotalStillCountsAll() {
    NCentralCustomer wanted = sandbox.nCentral().customers().get(3);
    String select =
        Wire.encoded("customerId==%d;parentId==50;customerName!=x".formatted(wanted.id()));
    JsonObject page = page("/api/customers?select=" + select);
    assertThat(names(page)).containsExactly(wanted.name());
    assertThat(page.get("totalItems").getAsInt()).isEqualTo(120);
    sandbox.nCentral().add("Semi; colon");
    String quoted = Wire.encoded("customerName==\"Semi; colon\"");
    assertThat(names(page("/api/customers?select=" + quoted))).containsExactly("Semi; colon");
  }

  @Test
  void orgUnitsAreOfAllKindsInOneRowOfIds() {
    JsonArray units = page("/api/org-units?pageSize=1000").getAsJsonArray("data");
    assertThat(units.size()).isEqualTo(2 + 120 + sandbox.nCentral().sites().size());
    assertThat(units.get(0).toString())
        .contains("\"orgUnitId\":\"1\"", "\"orgUnitType\":\"SYSTEM\"", "\"parentId\":null");
    assertThat(page("/api/org-units/50").get("orgUnitType").getAsString()).isEqualTo("SO");
    assertThat(page("/api/org-units/50/children").get("totalItems").getAsInt()).isEqualTo(120);
    assertThat(page("/api/sites").get("totalItems").getAsInt())
        .isEqualTo(sandbox.nCentral().sites().size());
  }

  @Test
  void devicesAreListedWithTheUnitsAboveThemAndReadUnderData() {
    JsonObject list = page("/api/devices?pageSize=1");
    assertThat(list.keySet())
        .contains("data", "pageNumber", "pageSize", "totalItems", "itemCount", "totalPages");
    JsonObject device = list.getAsJsonArray("data").get(0).getAsJsonObject();
    assertThat(device.getAsJsonPrimitive("customerId").isNumber()).isTrue();
    assertThat(device.get("siteId").isJsonNull()).isTrue();
    JsonObject one = page("/api/devices/" + device.get("deviceId"));
    assertThat(one.get("data")).isEqualTo(device);
    JsonObject under = page("/api/org-units/" + device.get("customerId") + "/devices");
    assertThat(under.getAsJsonArray("data")).contains(device);
  }
}
