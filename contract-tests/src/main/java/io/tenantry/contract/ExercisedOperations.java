package io.tenantry.contract;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The operations that passing tests of this JVM have exercised, as seen at the socket by {@link
 * CheckedServer}. An operation counts if its exchange conformed to the spec, got a status below
 * 400, and the test around it passed.
 *
 * <p>A client ends its tests with a class that asks what is missing:
 *
 * <pre>{@code
 * @Order(Integer.MAX_VALUE)
 * class EveryOperationIsExercisedTest {
 *   @Test
 *   void noOperationIsLeftOut() {
 *     assertThat(ExercisedOperations.missing("ninjaone")).isEmpty();
 *   }
 * }
 * }</pre>
 *
 * and puts it last, in {@code src/test/resources/junit-platform.properties}:
 *
 * <pre>{@code
 * junit.jupiter.testclass.order.default=org.junit.jupiter.api.ClassOrderer$OrderAnnotation
 * }</pre>
 *
 * Surefire keeps all test classes of a module in one JVM by default. Safe for threads.
 */
public final class ExercisedOperations {
  private static final Map<String, Set<String>> EXERCISED = new ConcurrentHashMap<>();

  private ExercisedOperations() {}

  /** The operations of the vendor's document that no passing test has exercised so far. */
  public static SortedSet<String> missing(String vendor) {
    SortedSet<String> missing = new TreeSet<>(Contract.of(vendor).operations());
    missing.removeAll(EXERCISED.getOrDefault(vendor, Set.of()));
    return missing;
  }

  static void add(String vendor, Collection<String> operations) {
    EXERCISED.computeIfAbsent(vendor, id -> ConcurrentHashMap.newKeySet()).addAll(operations);
  }
}
