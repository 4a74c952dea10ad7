package io.tenantry.generator;

import io.tenantry.generator.source.SpecProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Refuses documents whose names would not compile, as javac would not name the document. */
final class Names {
  /** Packages of classes that everybody uses: a class of ours of such a name would mislead. */
  private static final List<String> COMMON = List.of("java.lang.", "java.util.", "java.time.");

  private static final String STYLE = "ValueStyle";

  private final Spec spec;

  Names(Spec spec) {
    this.spec = spec;
  }

  /** A class must not be called as one that generated code uses. */
  void checkClass(String name) {
    if (KnownTypes.isClass(name)
        || name.equals(STYLE)
        || COMMON.stream().anyMatch(p -> exists(p + name))) {
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
