package io.tenantry.system.readonly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.NoWaiting;
import io.tenantry.core.client.RawApi;
import io.tenantry.core.client.Transport;
import io.tenantry.core.error.ReadOnlyException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.system.calls.EveryOperation;
import io.tenantry.system.calls.Invocation;
import io.tenantry.system.calls.SpecOperation;
import io.tenantry.system.calls.Stage;
import io.tenantry.system.calls.Tenant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds for every operation of every document, called by its generated method. */
class ReadOnlyTest {
  private static Object readOnly(Tenant tenant, Stage stage) {
    return tenant.at(stage.url()).transport(transport()).readOnly().build();
  }

  private static Object readOnlyView(Tenant tenant, Stage stage) {
    Object client = tenant.at(stage.url()).transport(transport()).build();
    try {
      CallOptions options = CallOptions.none().readOnly();
      return client.getClass().getMethod("with", CallOptions.class).invoke(client, options);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Transport transport() {
    return Transport.builder().timeSource(new NoWaiting()).build();
  }

  @TestFactory
  Stream<DynamicTest> onlySafeOperationsLeaveAClientThatOnlyReads() {
    return tests(stage -> readOnly(stage.tenant(), stage));
  }

  @TestFactory
  Stream<DynamicTest> onlySafeOperationsLeaveAViewThatOnlyReads() {
    return tests(stage -> readOnlyView(stage.tenant(), stage));
  }

  private static Stream<DynamicTest> tests(Function<Stage, Object> client) {
    return Tenant.oneEach().stream()
        .flatMap(
            tenant ->
                EveryOperation.of(tenant).stream()
                    .map(
                        call ->
                            DynamicTest.dynamicTest(
                                tenant + " " + call, () -> check(tenant, call, client))));
  }

  private static void check(Tenant tenant, Invocation call, Function<Stage, Object> client)
      throws Exception {
    try (Stage stage = new Stage(tenant)) {
      stage.answer(request -> Stage.json(200, call.operation().answer()));
      Object readOnly = client.apply(stage);
      if (call.operation().isSafe()) {
        call.on(readOnly);
        assertThat(stage.calls()).isPositive();
      } else {
        assertThatThrownBy(() -> call.on(readOnly))
            .isInstanceOfSatisfying(ReadOnlyException.class, e -> tells(e, call.operation()));
        assertThat(stage.calls() + stage.tokenRequests()).isZero();
      }
    }
  }

  private static void tells(ReadOnlyException e, SpecOperation operation) {
    assertThat(e.vendor()).isPresent();
    assertThat(e.operation()).contains(operation.id());
    assertThat(e.method()).isEqualTo(operation.method());
    assertThat(e.pathTemplate()).isEqualTo(operation.path());
    assertThat(e).hasMessageContaining(e.remedy().orElseThrow());
  }

  /** The others tests prove nothing for an operation that they miss. */
  @ParameterizedTest
  @EnumSource(Tenant.class)
  void everyOperationOfTheDocumentIsCalled(Tenant tenant) {
    Set<String> called =
        EveryOperation.of(tenant).stream()
            .map(call -> call.operation().id())
            .collect(Collectors.toSet());
    Set<String> documented =
        EveryOperation.documented(tenant).values().stream()
            .filter(operation -> !operation.isCredentials())
            .map(SpecOperation::id)
            .collect(Collectors.toSet());

    assertThat(called).isEqualTo(documented).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource(Tenant.class)
  void safeAndUnsafeOperationsAreBothAmongThem(Tenant tenant) {
    assertThat(EveryOperation.of(tenant))
        .anyMatch(call -> call.operation().isSafe())
        .anyMatch(call -> !call.operation().isSafe());
  }

  @ParameterizedTest
  @EnumSource(Tenant.class)
  void ofRawCallsOnlyGetIsSent(Tenant tenant) throws Exception {
    try (Stage stage = new Stage(tenant)) {
      Object client = readOnly(tenant, stage);
      RawApi raw = (RawApi) client.getClass().getMethod("raw").invoke(client);

      assertThatThrownBy(() -> raw.post("/x", Map.of(), null, Void.class))
          .isInstanceOf(ReadOnlyException.class);
      assertThatThrownBy(() -> raw.put("/x", Map.of(), null, Void.class))
          .isInstanceOf(ReadOnlyException.class);
      assertThatThrownBy(() -> raw.patch("/x", Map.of(), null, Void.class))
          .isInstanceOf(ReadOnlyException.class);
      assertThatThrownBy(() -> raw.delete("/x", Map.of(), null, Void.class))
          .isInstanceOf(ReadOnlyException.class);
      assertThat(stage.calls() + stage.tokenRequests()).isZero();

      raw.get("/x", Map.of(), Void.class);
      assertThat(stage.calls()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Tenant.class,
      names = {"NCENTRAL", "NINJAONE", "JUMPCLOUD_SERVICE_ACCOUNT", "DIRECTORY_APPLICATION"})
  void tokensAreRequestedInReadOnlyModeToo(Tenant tenant) throws Exception {
    try (Stage stage = new Stage(tenant)) {
      Object client = readOnly(tenant, stage);
      RawApi raw = (RawApi) client.getClass().getMethod("raw").invoke(client);

      raw.get("/x", Map.of(), Void.class);

      assertThat(stage.tokenRequests()).isEqualTo(1);
    }
  }
}
