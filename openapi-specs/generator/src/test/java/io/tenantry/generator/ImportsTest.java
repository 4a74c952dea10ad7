package io.tenantry.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportsTest {
  private final Imports imports = new Imports(Map.of("Thing", "toy.model.Thing"));

  @Test
  void aClassThatIsUsedIsImportedByName() {
    assertThat(imported("List<Thing> f(Optional<BigDecimal> o);"))
        .containsExactly(
            "import java.math.BigDecimal;",
            "import java.util.List;",
            "import java.util.Optional;",
            "import toy.model.Thing;");
  }

  @Test
  void aClassOfTheSamePackageIsNot() {
    assertThat(imports.addTo("package toy.model;\n\nclass A { Thing thing; }\n"))
        .doesNotContain("import");
  }

  @Test
  void aNameInALiteralACommentOrBehindADotIsNoClass() {
    assertThat(imported("// List\n /* Map */ String s = \"Thing \\\" Optional\" + Other.Request;"))
        .isEmpty();
  }

  @Test
  void javadocMayReferToAClass() {
    assertThat(imported("/** As {@link Thing}. \n * @throws ApiException if */ void f();"))
        .containsExactly("import io.tenantry.core.error.ApiException;", "import toy.model.Thing;");
  }

  @Test
  void annotationIsDistinguishedFromConstantOfSameName() {
    assertThat(imported("int GET = 1;")).isEmpty();
    assertThat(imported("@GET Request f(@Path(\"id\") String id);"))
        .containsExactly(
            "import okhttp3.Request;", "import retrofit2.http.GET;", "import retrofit2.http.Path;");
  }

  @Test
  void aPackageMayHaveAnAnnotationBeforeIt() {
    assertThat(imports.addTo("/** All. */\n@NullMarked\npackage toy;\n"))
        .startsWith("/** All. */\n@NullMarked\npackage toy;\n")
        .endsWith("import org.jspecify.annotations.NullMarked;\n");
  }

  @Test
  void aTemplateWithoutPackageIsRefused() {
    assertThatThrownBy(() -> imports.addTo("class A {}"))
        .hasMessageContaining("no package declaration");
  }

  @ParameterizedTest
  @MethodSource("knownTypes")
  void everyKnownTypeExists(String type) throws ClassNotFoundException {
    assertThat(Class.forName(type, false, getClass().getClassLoader())).isPublic();
  }

  static List<String> knownTypes() {
    return KnownTypes.all();
  }

  private List<String> imported(String member) {
    return imports
        .addTo("package toy;\n\ninterface A {\n" + member + "\n}\n")
        .lines()
        .filter(line -> line.startsWith("import "))
        .toList();
  }
}
