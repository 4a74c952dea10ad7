package io.tenantry.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ExamplesTest {
  @TestFactory
  Stream<DynamicNode> everyExampleKeepsToItsSchema() {
    return Documents.VENDORS.stream().flatMap(ExamplesTest::samplesOf);
  }

  private static Stream<DynamicNode> samplesOf(String vendor) {
    Validity validity = new Validity(Documents.api(vendor));
    return Samples.of(Documents.api(vendor)).stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    vendor + " " + sample.place(),
                    () ->
                        assertThat(validity.complaints(sample.schema(), sample.json()))
                            .as(sample.json().toString())
                            .isEmpty()));
  }
}
