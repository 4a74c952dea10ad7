package io.tenantry.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The order among modules, packages and classes, read from the compiled classes. */
class ArchitectureTest {
  private static final String CORE = "io.tenantry.core..";

  /** The packages that programs see; {@code module-info} exports the others for clients only. */
  private static final Set<String> FOR_PROGRAMS =
      Set.of("auth", "client", "error", "http", "json", "limit", "paging");

  /**
   * The public top-level types of the core that a program can meet. Raise the number only with a
   * type that a user needs, and say in the commit why.
   */
  private static final int PUBLIC_TYPES = 85;

  /** More than this in a package is more than one idea; packages of exceptions aside. */
  private static final int MOST_FILES = 25;

  /** Values that refer to each other by nature: exceptions and their parts, JSON values. */
  private static final List<String> VALUE_FAMILIES =
      List.of(
          "io\\.tenantry\\.core\\.error\\.\\w+",
          "io\\.tenantry\\.core\\.json\\.Json(Value|Object|Equality)");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.tenantry");

  private static final JavaClasses CORE_ONLY =
      ALL.that(JavaClass.Predicates.resideInAPackage(CORE));

  @Test
  void clientsDoNotKnowEachOther() {
    slices()
        .matching("io.tenantry.(ncentral|ninjaone|jumpcloud|orgdirectory)..")
        .should()
        .notDependOnEachOther()
        .check(ALL);
  }

  @Test
  void internalPackagesOfTheCoreAreUsedByTheCoreAlone() {
    classes()
        .that()
        .resideInAPackage("io.tenantry.core.internal..")
        .should()
        .onlyBeAccessed()
        .byAnyPackage(CORE)
        .check(ALL);
    noClasses()
        .that()
        .resideOutsideOfPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.tenantry.core.internal..")
        .check(ALL);
  }

  @Test
  void sandboxKnowsNoOtherModule() {
    noClasses()
        .that()
        .resideInAPackage("io.tenantry.sandbox..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("io.tenantry..")
                .and(JavaClass.Predicates.resideOutsideOfPackage("io.tenantry.sandbox..")))
        .check(ALL);
  }

  @Test
  void coreKnowsNoVendor() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("io.tenantry..")
                .and(JavaClass.Predicates.resideOutsideOfPackage(CORE)))
        .check(ALL);
  }

  @Test
  void packagesOfTheCoreHaveNoCircle() {
    assertThat(Circles.in(edges(JavaClass::getPackageName))).isEmpty();
  }

  @Test
  void noMoreThanThreeClassesOfTheCoreNeedEachOther() {
    List<Set<String>> large =
        Circles.in(edges(ArchitectureTest::topLevel)).stream()
            .filter(circle -> circle.size() > 3 && !isValueFamily(circle))
            .toList();

    assertThat(large).isEmpty();
  }

  @Test
  void packagesOfTheCoreAreSmall() {
    Map<String, Set<String>> files = new TreeMap<>();
    for (JavaClass type : CORE_ONLY) {
      if (!type.isAssignableTo(Throwable.class)) {
        files.computeIfAbsent(type.getPackageName(), p -> new TreeSet<>()).add(topLevel(type));
      }
    }
    files.values().removeIf(names -> names.size() <= MOST_FILES);

    assertThat(files).isEmpty();
  }

  @Test
  void programsSeeAFewTypesOfTheCore() {
    Set<String> visible =
        CORE_ONLY.stream()
            .filter(type -> FOR_PROGRAMS.contains(belowCore(type)))
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(visible).hasSize(PUBLIC_TYPES);
  }

  private static String belowCore(JavaClass type) {
    return type.getPackageName().replaceFirst("^io\\.tenantry\\.core\\.?", "");
  }

  private static boolean isValueFamily(Set<String> circle) {
    return VALUE_FAMILIES.stream()
        .anyMatch(family -> circle.stream().allMatch(name -> name.matches(family)));
  }

  private interface Naming {
    String of(JavaClass type);
  }

  private static Map<String, Set<String>> edges(Naming naming) {
    Map<String, Set<String>> edges = new TreeMap<>();
    for (JavaClass type : CORE_ONLY) {
      Set<String> from = edges.computeIfAbsent(naming.of(type), name -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith("io.tenantry.core")) {
          from.add(naming.of(target));
        }
      }
    }
    edges.forEach((node, next) -> next.remove(node));
    return edges;
  }

  private static String topLevel(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }
}
