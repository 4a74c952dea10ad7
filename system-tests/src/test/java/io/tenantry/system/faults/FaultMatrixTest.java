package io.tenantry.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.NoWaiting;
import io.tenantry.core.client.Transport;
import io.tenantry.sandbox.FakeVendor;
import io.tenantry.sandbox.Sandbox;
import io.tenantry.system.faults.Subject.Setting;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each client with each fault; docs/fault-matrix.md shows what they do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultMatrixTest {
  @RegisterExtension
  static final Sandbox SANDBOX =
      Sandbox.builder()
          .nCentral(n -> n.organizations(1))
          .ninjaOne(n -> n.organizations(1))
          .jumpCloud(j -> j.organizations(1))
          .directory(d -> d.organizations(1))
          .build();

  private static final Map<String, Vendor> VENDORS = vendors();
  private static final Matrix MATRIX = new Matrix(List.copyOf(VENDORS.keySet()));

  /** A fake, and the client that talks to it. */
  private record Vendor(Supplier<FakeVendor> fake, BiFunction<Sandbox, Setting, Subject> subject) {}

  private static Map<String, Vendor> vendors() {
    Map<String, Vendor> all = new LinkedHashMap<>();
    all.put(
        "N-central",
        new Vendor(SANDBOX::nCentral, (box, how) -> Subject.nCentral(box.nCentral(), how)));
    all.put(
        "NinjaOne",
        new Vendor(SANDBOX::ninjaOne, (box, how) -> Subject.ninjaOne(box.ninjaOne(), how)));
    all.put(
        "JumpCloud",
        new Vendor(SANDBOX::jumpCloud, (box, how) -> Subject.jumpCloud(box.jumpCloud(), how)));
    all.put(
        "directory",
        new Vendor(SANDBOX::directory, (box, how) -> Subject.directory(box.directory(), how)));
    return all;
  }

  static Stream<Arguments> cells() {
    return Faults.all().stream()
        .flatMap(fault -> VENDORS.keySet().stream().map(client -> Arguments.of(fault, client)));
  }

  @Order(1)
  @ParameterizedTest(name = "{1}, {0}")
  @MethodSource("cells")
  void clientDoesAboutTheFaultWhatItShould(Fault fault, String client) throws IOException {
    Observed observed = observe(fault, VENDORS.get(client));

    MATRIX.observed(fault, client, observed);
    assertThat(observed.outcome()).isEqualTo(fault.outcome(client));
    assertThat(observed.requests()).as("requests").isEqualTo(fault.requests());
    assertThat(observed.made()).as("things made").isEqualTo(fault.made());
  }

  private static Observed observe(Fault fault, Vendor vendor) throws IOException {
    try (MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.start();
      String other = "http://" + elsewhere.getHostName() + ":" + elsewhere.getPort();
      try (Gateway gateway = new Gateway(vendor.fake().get().origin(), other)) {
        Observed observed = observe(fault, vendor, gateway);
        assertThat(elsewhere.getRequestCount()).as("requests to another host").isZero();
        return observed;
      }
    }
  }

  private static Observed observe(Fault fault, Vendor vendor, Gateway gateway) throws IOException {
    NoWaiting clock = new NoWaiting();
    try (Transport transport =
        Transport.builder()
            .timeSource(clock)
            .okHttp(http -> http.addNetworkInterceptor(gateway::afterClosing))
            .build()) {
      Setting setting = new Setting(gateway, transport, fault.options());
      Subject subject = vendor.subject().apply(SANDBOX, setting);
      int before = subject.things().get();
      Instant start = clock.now();
      fault.plan().on(gateway);
      return new Observed(
          Observed.outcome(subject.call(fault.call())),
          gateway.requests(),
          gateway.tokenRequests(),
          Duration.between(start, clock.now()),
          subject.things().get() - before);
    }
  }

  @Order(2)
  @Test
  void committedTableIsWhatWasObserved() throws IOException {
    if (Boolean.getBoolean("fault-matrix.write")) {
      MATRIX.write();
    }
    assertThat(MATRIX.committed())
        .as("docs/fault-matrix.md; the comment at its top says how to write it again")
        .isEqualTo(MATRIX.text());
  }
}
