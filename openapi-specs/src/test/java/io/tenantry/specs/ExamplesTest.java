package io.tenantry.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  static List<String> vendors() {
    return Documents.VENDORS;
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void everyExampleIsValidByItsSchema(String vendor) {
    Validity validity = new Validity(Documents.api(vendor));
    List<Sample> samples = Samples.of(Documents.api(vendor));
    List<String> complaints = new ArrayList<>();
    for (Sample sample : samples) {
      for (String complaint : validity.complaints(sample.schema(), sample.json())) {
        complaints.add(sample.place() + ": " + complaint + " " + sample.json());
      }
    }

    assertThat(samples).hasSizeGreaterThan(50);
    assertThat(complaints).isEmpty();
  }
}
