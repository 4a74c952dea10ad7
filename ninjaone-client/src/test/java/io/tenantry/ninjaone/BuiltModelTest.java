package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.ninjaone.model.NewOrganization;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A model's implementation is not public, and nobody outside its package may have to name it. */
class BuiltModelTest {
  @Test
  void builtModelIsOfItsPublicType() throws NoSuchMethodException {
    assertThat(NewOrganization.Builder.class.getMethod("build").getReturnType())
        .isEqualTo(NewOrganization.class);
  }

  @Test
  void builtModelGoesIntoALambdaWithoutItsTypeBeingNamed() {
    var acme = NewOrganization.builder().name("Acme").build();
    Supplier<Object> later = () -> acme.name();

    assertThat(later.get()).isEqualTo("Acme");
  }
}
