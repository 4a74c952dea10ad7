package io.tenantry.system.calls;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.system.calls.SpecOperation.Variant;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments of a generated method, made of the document's examples. */
final class Arguments {
  private Arguments() {}

  static List<Object> of(SpecOperation operation, Method method) {
    return of(operation, method, null);
  }

  /** The same with the option of a variant set. */
  static List<Object> of(SpecOperation operation, Method method, @Nullable Variant variant) {
    Class<?>[] types = method.getParameterTypes();
    try {
      List<Object> arguments = new ArrayList<>();
      for (String example : operation.arguments()) {
        arguments.add(plain(types[arguments.size()], example));
      }
      if (operation.body() != null) {
        Type type = method.getGenericParameterTypes()[arguments.size()];
        arguments.add(body(type, operation.body()));
      }
      if (takesOptions(operation, method)) {
        arguments.add(options(types[arguments.size()], variant));
      }
      if (arguments.size() != types.length) {
        throw new AssertionError(method + " wants other arguments than " + arguments);
      }
      return arguments;
    } catch (ReflectiveOperationException | IOException e) {
      throw new AssertionError("No arguments for " + method, e);
    }
  }

  static boolean takesOptions(SpecOperation operation, Method method) {
    int others = operation.arguments().size() + (operation.body() == null ? 0 : 1);
    return method.getParameterCount() == others + 1;
  }

  private static Object plain(Class<?> type, String example) throws ReflectiveOperationException {
    return type == String.class
        ? example
        : type.getMethod("of", String.class).invoke(null, example);
  }

  private static Object body(Type type, String json)
      throws ReflectiveOperationException, IOException {
    if (type == JsonObject.class) {
      return JsonValue.parse(json).asObject();
    }
    if (type instanceof ParameterizedType list) {
      List<Object> items = new ArrayList<>();
      for (JsonValue item : JsonValue.parse(json).asList()) {
        items.add(body(list.getActualTypeArguments()[0], item.json()));
      }
      return items;
    }
    return adapter((Class<?>) type).fromJson(json);
  }

  /** {@code NinjaOneJson.adapter(Organization.class)}, whatever the vendor. */
  private static JsonAdapter<?> adapter(Class<?> model) throws ReflectiveOperationException {
    String vendor = Tenant.prefixOf(model.getPackageName());
    Class<?> json = Class.forName(model.getPackageName() + "." + vendor + "Json");
    return (JsonAdapter<?>) json.getMethod("adapter", Class.class).invoke(null, model);
  }

  private static Object options(Class<?> type, @Nullable Variant variant)
      throws ReflectiveOperationException {
    Object builder = type.getMethod("builder").invoke(null);
    if (variant != null) {
      Class<?> values = Class.forName(type.getPackageName() + "." + variant.type());
      Object value = value(values, variant.value());
      accessible(builder.getClass().getMethod(variant.option(), values)).invoke(builder, value);
    }
    return accessible(builder.getClass().getMethod("build")).invoke(builder);
  }

  private static Object value(Class<?> type, String value) throws ReflectiveOperationException {
    for (Object constant : type.getEnumConstants()) {
      if (constant.toString().equals(value) || wire(constant).equals(value)) {
        return constant;
      }
    }
    throw new AssertionError(type + " has no value " + value);
  }

  private static String wire(Object constant) throws ReflectiveOperationException {
    return String.valueOf(constant.getClass().getMethod("value").invoke(constant));
  }

  /** Builders inherit from classes that are not public. */
  private static Method accessible(Method method) {
    method.setAccessible(true);
    return method;
  }
}
