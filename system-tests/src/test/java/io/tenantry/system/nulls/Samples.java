package io.tenantry.system.nulls;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A good value of any type: one that was given, or one made with the type's own factories,
 * constructors or builder, whose arguments are samples too.
 */
final class Samples {
  private final List<Object> given;
  private final Map<Class<?>, Optional<Object>> made = new HashMap<>();
  private final Set<Class<?>> underway = new HashSet<>();

  Samples(Object... given) {
    this.given = List.of(given);
  }

  /** Returns a value of this type, or null if none can be made. */
  @Nullable Object of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return container(generic);
    }
    if (type instanceof TypeVariable<?> variable) {
      Type bound = variable.getBounds()[0];
      return bound == Object.class ? "text" : of(raw(bound));
    }
    if (type instanceof WildcardType wildcard) {
      Type bound = wildcard.getUpperBounds()[0];
      Type[] lower = wildcard.getLowerBounds();
      return lower.length > 0 ? of(lower[0]) : bound == Object.class ? "text" : of(bound);
    }
    return ofClass(raw(type));
  }

  private @Nullable Object container(ParameterizedType generic) {
    Class<?> raw = raw(generic);
    Type[] arguments = generic.getActualTypeArguments();
    if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
      Object element = of(arguments[0]);
      return element == null ? List.of() : List.of(element);
    }
    return ofClass(raw);
  }

  static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType generic) {
      return (Class<?>) generic.getRawType();
    }
    if (type instanceof TypeVariable<?> variable) {
      return raw(variable.getBounds()[0]);
    }
    return type instanceof Class<?> named
        ? named
        : Array.newInstance(
                raw(((java.lang.reflect.GenericArrayType) type).getGenericComponentType()), 0)
            .getClass();
  }

  private @Nullable Object ofClass(Class<?> type) {
    if (type.isPrimitive()) {
      return primitive(type);
    }
    Optional<Object> ready = given.stream().filter(type::isInstance).findFirst();
    if (ready.isPresent()) {
      return ready.get();
    }
    if (type.isArray()) {
      Object element = of(type.getComponentType());
      Object array = Array.newInstance(type.getComponentType(), element == null ? 0 : 1);
      if (element != null) {
        Array.set(array, 0, element);
      }
      return array;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    Optional<Object> before = made.get(type);
    if (before != null) {
      return before.orElse(null);
    }
    if (!underway.add(type)) {
      return null;
    }
    try {
      Object made = make(type);
      this.made.put(type, Optional.ofNullable(made));
      return made;
    } finally {
      underway.remove(type);
    }
  }

  private static Object primitive(Class<?> type) {
    if (type == boolean.class) {
      return true;
    }
    Object array = Array.newInstance(type, 1);
    if (type == char.class) {
      Array.setChar(array, 0, 'x');
    } else {
      Array.setByte(array, 0, (byte) 1);
    }
    return Array.get(array, 0);
  }

  private @Nullable Object make(Class<?> type) {
    if (!type.getName().startsWith("io.tenantry.")) {
      return type.isInterface() ? proxy(type) : null;
    }
    Stream<Executable> ways =
        Stream.concat(
            Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isStatic(m.getModifiers()) && type == m.getReturnType()),
            Arrays.stream(type.getDeclaredConstructors())
                .filter(c -> !Modifier.isAbstract(type.getModifiers())));
    Optional<Object> found =
        ways.filter(way -> !way.isSynthetic())
            .sorted(
                Comparator.<Executable>comparingInt(
                        w -> Modifier.isPublic(w.getModifiers()) ? 0 : 1)
                    .thenComparing(Executable::getParameterCount)
                    .thenComparing(Executable::toGenericString))
            .flatMap(way -> Optional.ofNullable(call(way)).stream())
            .findFirst();
    return found
        .or(() -> Optional.ofNullable(built(type)))
        .or(() -> Optional.ofNullable(heir(type)))
        .or(() -> Optional.ofNullable(type.isInterface() ? proxy(type) : null))
        .orElse(null);
  }

  private @Nullable Object call(Executable way) {
    Object[] arguments = arguments(way);
    if (arguments == null) {
      return null;
    }
    try {
      way.setAccessible(true);
      return way instanceof Method method
          ? method.invoke(null, arguments)
          : ((Constructor<?>) way).newInstance(arguments);
    } catch (InvocationTargetException | IllegalArgumentException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(way + " cannot be called", e);
    }
  }

  /** Good arguments, or null if there is none for a parameter. */
  Object @Nullable [] arguments(Executable way) {
    Type[] types = way.getGenericParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      Object argument = of(types[i]);
      if (argument == null) {
        return null;
      }
      arguments[i] = argument;
    }
    return arguments;
  }

  /** What the type's builder builds when all is set. */
  private @Nullable Object built(Class<?> type) {
    try {
      Object builder = type.getMethod("builder").invoke(null);
      for (Method setter : builder.getClass().getMethods()) {
        Object[] arguments = setter.getParameterCount() == 1 ? arguments(setter) : null;
        if (setter.getReturnType() == builder.getClass() && arguments != null) {
          setter.setAccessible(true);
          setter.invoke(builder, arguments);
        }
      }
      Method build = builder.getClass().getMethod("build");
      build.setAccessible(true);
      return build.invoke(builder);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private @Nullable Object heir(Class<?> type) {
    List<Class<?>> heirs = new ArrayList<>();
    if (type.getPermittedSubclasses() != null) {
      heirs.addAll(Arrays.asList(type.getPermittedSubclasses()));
    }
    return heirs.stream()
        .flatMap(h -> Optional.ofNullable(of(h)).stream())
        .findFirst()
        .orElse(null);
  }

  private static Object proxy(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) ->
            switch (method.getName()) {
              case "toString" -> "a " + type.getSimpleName();
              case "hashCode" -> 1;
              case "equals" -> self == arguments[0];
              default ->
                  method.getReturnType().isPrimitive() && method.getReturnType() != void.class
                      ? primitive(method.getReturnType())
                      : null;
            });
  }
}
