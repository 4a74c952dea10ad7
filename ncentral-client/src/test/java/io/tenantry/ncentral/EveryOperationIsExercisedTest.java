package io.tenantry.ncentral;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.ExercisedOperations;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last: asks what no test of this module that passed has sent. */
@Order(Integer.MAX_VALUE)
class EveryOperationIsExercisedTest {
  @Test
  void noOperationOfTheDocumentIsLeftOut() {
    assertThat(ExercisedOperations.missing("ncentral")).isEmpty();
  }
}
