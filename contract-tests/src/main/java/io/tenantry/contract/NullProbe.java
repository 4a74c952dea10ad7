package io.tenantry.contract;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Calls all public methods of an object with null: for all their arguments, and for each of them
 * beside good ones. Overloads count one by one.
 */
public final class NullProbe {
  private final Class<? extends RuntimeException> refusal;
  private final List<Object> good;
  private final List<Class<?>> spared;

  private NullProbe(
      Class<? extends RuntimeException> refusal, List<Object> good, List<Class<?>> spared) {
    this.refusal = refusal;
    this.good = good;
    this.spared = spared;
  }

  /**
   * @param refusal what a method may throw at null
   * @param good arguments to give beside the one that is null, found by their type
   */
  public static NullProbe expecting(Class<? extends RuntimeException> refusal, Object... good) {
    return new NullProbe(refusal, List.of(good), List.of());
  }

  /** The same without methods that have a parameter of one of these types. */
  public NullProbe sparing(Class<?>... types) {
    return new NullProbe(refusal, good, List.of(types));
  }

  /** The calls that neither refuse null as they should nor work. Methods of a class are static. */
  public List<String> crashes(Object target) {
    return calls(target).stream()
        .filter(call -> call.thrown() != null && !refusal.isInstance(call.thrown()))
        .map(Call::toString)
        .toList();
  }

  /** The calls that don't refuse null as they should. */
  public List<String> unrefused(Object target) {
    return calls(target).stream()
        .filter(call -> !refusal.isInstance(call.thrown()))
        .map(Call::toString)
        .toList();
  }

  private List<Call> calls(Object target) {
    boolean statics = target instanceof Class<?>;
    Class<?> type = target instanceof Class<?> named ? named : target.getClass();
    List<Call> calls = new ArrayList<>();
    for (Method method : type.getMethods()) {
      boolean probed =
          method.getDeclaringClass() != Object.class
              && !isDouble(method, type)
              && !method.getName().equals("equals")
              && (!statics || method.getDeclaringClass() == type)
              && Modifier.isStatic(method.getModifiers()) == statics
              && Arrays.stream(method.getParameterTypes()).noneMatch(this::isSpared);
      if (probed) {
        arguments(method).forEach(arguments -> calls.add(call(target, method, arguments)));
      }
    }
    return calls;
  }

  /**
   * A bridge that only casts; one that hands on a method of a class which isn't public represents
   * that method.
   */
  private static boolean isDouble(Method method, Class<?> type) {
    return method.isBridge()
        && Arrays.stream(type.getMethods())
            .anyMatch(
                other ->
                    !other.isBridge()
                        && other.getName().equals(method.getName())
                        && other.getParameterCount() == method.getParameterCount());
  }

  /** Nulls only, then each argument null beside good ones where there are good ones. */
  private List<@Nullable Object[]> arguments(Method method) {
    Class<?>[] types = method.getParameterTypes();
    List<Integer> places =
        IntStream.range(0, types.length).filter(i -> !types[i].isPrimitive()).boxed().toList();
    List<@Nullable Object[]> all = new ArrayList<>();
    if (!places.isEmpty()) {
      all.add(Arrays.stream(types).map(type -> type.isPrimitive() ? zero(type) : null).toArray());
    }
    for (int place : places) {
      @Nullable Object[] given = Arrays.stream(types).map(this::sample).toArray();
      given[place] = null;
      boolean complete =
          IntStream.range(0, given.length).allMatch(i -> i == place || given[i] != null);
      if (complete && places.size() > 1) {
        all.add(given);
      }
    }
    return all;
  }

  private boolean isSpared(Class<?> parameter) {
    return spared.stream().anyMatch(type -> type.isAssignableFrom(parameter));
  }

  private @Nullable Object sample(Class<?> type) {
    return type.isPrimitive()
        ? zero(type)
        : good.stream().filter(type::isInstance).findFirst().orElse(null);
  }

  private static Object zero(Class<?> primitive) {
    return Array.get(Array.newInstance(primitive, 1), 0);
  }

  private static Call call(Object target, Method method, @Nullable Object[] arguments) {
    try {
      method.invoke(target, arguments);
      return new Call(method, arguments, null);
    } catch (InvocationTargetException e) {
      return new Call(method, arguments, e.getCause());
    } catch (IllegalAccessException e) {
      return new Call(method, arguments, null);
    }
  }

  private record Call(Method method, @Nullable Object[] arguments, @Nullable Throwable thrown) {
    @Override
    public String toString() {
      String given =
          Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(", "));
      return method.getDeclaringClass().getSimpleName()
          + "."
          + method.getName()
          + "("
          + given
          + ") -> "
          + thrown;
    }
  }
}
