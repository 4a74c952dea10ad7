package io.tenantry.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Refuses documents whose names would not compile, as javac would not name the document. */
final class Names {
  /** Packages that generated code imports whole; a class of ours beside them is ambiguous. */
  private static final List<String> IMPORTED = List.of("java.lang.", "java.util.", "java.time.");

  private static final Set<String> OURS =
      Set.of(
          ("Adapters ApiInvoker BigDecimal Bounds CallListener CallOptions"
                  + " ClientBuilder Decoder Drift DriftEvent DriftException DriftListener JsonException"
                  + " JsonIn JsonObject JsonOut JsonReader JsonValue LinkHeader ModelAdapter"
                  + " ModelAdapters OpenEnum Operation Page PageBody PageFacts PageShape PageSource"
                  + " Paged PagingRule PagingRuleBuilder PatchField Position QueryCondition QueryText"
                  + " ParameterChecks RawApi RawResponse Request RequestBody ResponseInfo RetryPolicy Rfc3339 TimeSource"
                  + " Transport Unwrapped Value ValueStyle VendorInfo Walk")
              .split(" "));

  private final Spec spec;

  Names(Spec spec) {
    this.spec = spec;
  }

  /** A class must not be called as one that generated code uses. */
  void checkClass(String name) {
    if (OURS.contains(name) || IMPORTED.stream().anyMatch(p -> exists(p + name))) {
      throw problem(
          name, "would be a class of a name that generated code has already", "give it another");
    }
  }

  private static boolean exists(String type) {
    try {
      Class.forName(type, false, Names.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError noSuchClass) {
      return false;
    }
  }

  /** Different names of the document must stay different in Java. */
  void checkDistinct(String place, Iterable<String> names, UnaryOperator<String> toJava) {
    Map<String, String> byJava = new HashMap<>();
    for (String name : names) {
      String before = byJava.put(toJava.apply(name), name);
      if (before != null) {
        throw problem(
            place,
            "'" + before + "' and '" + name + "' would both be " + toJava.apply(name),
            "leave one out or give it another name");
      }
    }
  }

  /** As {@link #checkDistinct}, where the class has constants of its own. */
  void checkConstants(String place, List<?> values, String... taken) {
    List<String> all = new ArrayList<>(List.of(taken));
    values.forEach(value -> all.add(String.valueOf(value)));
    checkDistinct(place, all, Words::constant);
  }

  private SpecProblem problem(String name, String what, String remedy) {
    return name.contains(".")
        ? new SpecProblem(spec.files().operation(name), "operation " + name, what, remedy)
        : new SpecProblem(spec.files().schema(name), "schema " + name, what, remedy);
  }
}
