package io.tenantry.system.nulls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public methods and constructors of a module that take something that must not be null. */
final class PublicEntries {
  private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+);");

  private PublicEntries() {}

  /** The public types of the packages that a module exports for programs, nested ones too. */
  static List<Class<?>> types(String module) throws IOException {
    String descriptor = Files.readString(Path.of("..", module, "src/main/java/module-info.java"));
    String forPrograms = descriptor.split("// for generated clients")[0];
    List<String> packages =
        EXPORTS.matcher(forPrograms).results().map((MatchResult r) -> r.group(1)).toList();
    return new ClassFileImporter()
        .importPackages(packages).stream()
            .filter(type -> packages.contains(type.getPackageName()))
            .<Class<?>>map(JavaClass::reflect)
            .filter(PublicEntries::isOpen)
            .sorted(Comparator.comparing(Class::getName))
            .toList();
  }

  private static boolean isOpen(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers())
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && (outer == null || isOpen(outer));
  }

  /** The constructors that others can call. */
  static Stream<Executable> constructors(Class<?> type) {
    return Modifier.isAbstract(type.getModifiers())
        ? Stream.empty()
        : Arrays.stream(type.getConstructors()).map((Constructor<?> c) -> c);
  }

  /** The methods of ours that others can call, inherited ones too. */
  static Stream<Executable> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass().getName().startsWith("io.tenantry."))
        .filter(method -> !method.isSynthetic() && !method.getName().equals("main"))
        .filter(method -> !isOfTheJdk(method) && !isInternal(method))
        .map(method -> (Executable) method);
  }

  /** Programs cannot name the type of such a parameter. */
  private static boolean isInternal(Method method) {
    return Stream.concat(
            Stream.of(method.getDeclaringClass()), Arrays.stream(method.getParameterTypes()))
        .map(Class::getName)
        .anyMatch(type -> type.contains(".internal.") || type.contains(".codegen."));
  }

  /** What {@code equals}, {@code compareTo}, {@code valueOf} and others do is said by the JDK. */
  private static boolean isOfTheJdk(Method method) {
    Class<?> type = method.getDeclaringClass();
    return type.isEnum() && method.getName().equals("valueOf")
        || Stream.concat(Stream.of(Object.class), ancestors(type))
            .filter(ancestor -> ancestor.getName().startsWith("java."))
            .flatMap(ancestor -> Arrays.stream(ancestor.getMethods()))
            .anyMatch(
                other ->
                    !Modifier.isStatic(other.getModifiers())
                        && other.getName().equals(method.getName())
                        && other.getParameterCount() == method.getParameterCount());
  }

  private static Stream<Class<?>> ancestors(@Nullable Class<?> type) {
    return type == null
        ? Stream.empty()
        : Stream.concat(
            Stream.concat(Stream.of(type), ancestors(type.getSuperclass())),
            Arrays.stream(type.getInterfaces()).flatMap(PublicEntries::ancestors));
  }

  /** The numbers of the parameters that must not be null. */
  static List<Integer> places(Executable entry) {
    AnnotatedType[] types = entry.getAnnotatedParameterTypes();
    return Stream.iterate(0, i -> i < types.length, i -> i + 1)
        .filter(i -> !entry.getParameterTypes()[i].isPrimitive() && !takesNull(types[i]))
        .filter(i -> !(isOfImmutables(entry) && isContainer(entry.getParameterTypes()[i])))
        .toList();
  }

  /** A method of a builder that Immutables generates: final, so that it cannot check more. */
  static boolean isOfImmutables(Executable entry) {
    return entry.getDeclaringClass().getName().contains(".Immutable");
  }

  /** Null in place of a container gets the JDK's own exception there. */
  private static boolean isContainer(Class<?> type) {
    return type == Optional.class
        || type.isArray()
        || Iterable.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || type == Map.Entry.class;
  }

  private static boolean takesNull(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class)
        || type.getType() instanceof TypeVariable<?> variable
            && Arrays.stream(variable.getAnnotatedBounds())
                .anyMatch(bound -> bound.isAnnotationPresent(Nullable.class));
  }
}
