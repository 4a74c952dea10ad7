package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NCentralFormsTest {
  private static final String CREATE =
      """
      {"customerName": "Acme", "contactFirstName": "J", "contactLastName": "D"}
      """;

  private static JsonObject asked(
      Consumer<NCentralSetup> setup, Function<Wire, HttpResponse<String>> call) {
    try (Sandbox sandbox =
        Sandbox.builder().nCentral(n -> setup.accept(n.organizations(3))).build().start()) {
      return Wire.object(call.apply(Wire.to(sandbox.nCentral())));
    }
  }

  private static JsonObject created(Consumer<NCentralSetup> setup) {
    return asked(setup, wire -> wire.post("/api/service-orgs/50/customers", CREATE));
  }

  private static JsonObject read(Consumer<NCentralSetup> setup) {
    return asked(setup, wire -> wire.get("/api/customers/51"));
  }

  private static JsonObject listed(Consumer<NCentralSetup> setup) {
    return asked(setup, wire -> wire.get("/api/customers"));
  }

  @Test
  void oneUnitIsFlatOrUnderDataOrHasItsIdBesideData() {
    assertThat(created(NCentralSetup::flat).keySet()).contains("customerId", "customerName");
    assertThat(created(NCentralSetup::underData).keySet()).containsExactly("data");
    JsonObject beside = created(NCentralSetup::idBesideData);
    assertThat(beside.keySet()).containsExactly("customerId", "data");
    assertThat(beside.getAsJsonObject("data").has("customerId")).isFalse();
    assertThat(read(NCentralSetup::underData).keySet()).containsExactly("data");
    assertThat(asked(NCentralSetup::flat, w -> w.get("/api/service-orgs/50")).has("soId")).isTrue();
  }

  @Test
  void idsAreNumbersOrStringsEverywhere() {
    assertThat(created(NCentralSetup::idsAsStrings).getAsJsonPrimitive("customerId").isString())
        .isTrue();
    assertThat(read(NCentralSetup::idsAsNumbers).getAsJsonPrimitive("customerId").isNumber())
        .isTrue();
    JsonObject unit = asked(NCentralSetup::idsAsNumbers, w -> w.get("/api/org-units/51"));
    assertThat(unit.getAsJsonPrimitive("orgUnitId").isNumber()).isTrue();
  }

  @Test
  void listsMayLackPageFields() {
    assertThat(listed(NCentralSetup::withoutPageFields).keySet())
        .containsExactly("data", "totalItems");
  }

  @Test
  void observedFormReturnsTheBareIdAndAllFields() {
    JsonObject created =
        asked(
            NCentralSetup::observedForm,
            wire -> wire.post("/api/service-orgs/50/customers", "{\"customerName\":\"Only\"}"));
    assertThat(created.keySet()).containsExactly("customerId");
    JsonObject read = read(NCentralSetup::observedForm);
    assertThat(read.get("contactPhoneExt").isJsonNull()).isTrue();
    assertThat(read.get("generation").getAsInt()).isEqualTo(2);
    assertThat(listed(NCentralSetup::observedForm).has("pageSize")).isFalse();
    assertThat(asked(NCentralSetup::observedForm, wire -> wire.get("/api/devices")).keySet())
        .contains("totalPages", "_links");
  }

  @Test
  void documentedFormEndsTheOtherSwitches() {
    assertThat(read(n -> n.observedForm().underData().documentedForm()).has("customerId")).isTrue();
  }
}
