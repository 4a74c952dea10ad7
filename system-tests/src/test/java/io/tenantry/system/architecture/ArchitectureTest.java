package io.tenantry.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order among modules, packages and classes, read from the compiled classes. */
class ArchitectureTest {
  private static final String CORE = "io.tenantry.core..";

  /** Packages that are exported for generated clients; programs have no use for them. */
  private static final Set<String> FOR_CLIENTS =
      Set.of("auth.spi", "client.spi", "codegen", "codegen.json", "spec");

  /** Top-level packages that are no client. */
  private static final Set<String> NO_CLIENT =
      Set.of("core", "sandbox", "testkit", "contract", "examples", "specs", "system");

  /**
   * The public top-level types of the core that a program can meet. Raise the number only with a
   * type that a user needs, and say in the commit why.
   */
  private static final int PUBLIC_TYPES = 91;

  /** More than this in a package is more than one idea; packages of exceptions aside. */
  private static final int MOST_FILES = 25;

  /** Values that refer to each other by nature: exceptions and their parts, JSON values. */
  private static final List<String> VALUE_FAMILIES =
      List.of(
          "io\\.tenantry\\.core\\.error\\.(\\w+Exception|ErrorContext|ListProgress|FieldError)",
          "io\\.tenantry\\.core\\.json\\.Json(Value|Object|Equality)");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.tenantry");

  private static final JavaClasses SANDBOX =
      ALL.that(JavaClass.Predicates.resideInAPackage("io.tenantry.sandbox.."));

  private static final JavaClasses CORE_ONLY =
      ALL.that(JavaClass.Predicates.resideInAPackage(CORE));

  @Test
  void clientsDoNotKnowEachOther() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass type : ALL) {
      String client = area(type);
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith("io.tenantry.")) {
          uses.computeIfAbsent(client, name -> new TreeSet<>()).add(area(target));
        }
      }
    }
    uses.keySet().removeAll(NO_CLIENT);

    assertThat(uses).hasSizeGreaterThanOrEqualTo(4);
    assertThat(uses).allSatisfy((client, areas) -> assertThat(areas).isSubsetOf(client, "core"));
  }

  /** The package below {@code io.tenantry}: a client's, or one of {@link #NO_CLIENT}. */
  private static String area(JavaClass type) {
    return type.getPackageName().split("\\.")[2];
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
  void packagesHaveNoCircle() {
    assertThat(Circles.in(edges(CORE_ONLY, JavaClass::getPackageName))).isEmpty();
    assertThat(Circles.in(edges(SANDBOX, JavaClass::getPackageName))).isEmpty();
  }

  @Test
  void noMoreThanThreeClassesNeedEachOther() {
    List<Set<String>> large =
        Stream.of(CORE_ONLY, SANDBOX)
            .flatMap(classes -> Circles.in(edges(classes, ArchitectureTest::topLevel)).stream())
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
            .filter(type -> !FOR_CLIENTS.contains(belowCore(type)))
            .filter(type -> !belowCore(type).startsWith("internal"))
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

  private static Map<String, Set<String>> edges(JavaClasses classes, Naming naming) {
    Map<String, Set<String>> edges = new TreeMap<>();
    for (JavaClass type : classes) {
      Set<String> from = edges.computeIfAbsent(naming.of(type), name -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (classes.contain(target.getName())) {
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
