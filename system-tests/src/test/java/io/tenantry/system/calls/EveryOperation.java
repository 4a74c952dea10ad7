package io.tenantry.system.calls;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** All public methods of a client's groups, each with arguments. */
public final class EveryOperation {
  private final Class<?> client;
  private final Map<String, SpecOperation> operations;
  private final List<Invocation> all = new ArrayList<>();

  private EveryOperation(Tenant tenant) {
    client = tenant.clientType();
    operations = SpecOperations.of(tenant.vendor());
  }

  /** Every overload of every operation; variants each by their option. */
  public static List<Invocation> of(Tenant tenant) {
    EveryOperation every = new EveryOperation(tenant);
    Arrays.stream(every.client.getMethods()).filter(every::isGroup).forEach(every::group);
    return every.all;
  }

  /** The operations of the document by their ids. */
  public static Map<String, SpecOperation> documented(Tenant tenant) {
    return SpecOperations.of(tenant.vendor());
  }

  private boolean isGroup(Method method) {
    Class<?> type = method.getReturnType();
    return method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && type.getPackage() == client.getPackage()
        && type != client;
  }

  private void group(Method accessor) {
    for (Method method : accessor.getReturnType().getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
        String id = accessor.getName() + "." + method.getName();
        SpecOperation operation = operations.get(id);
        if (operation == null) {
          throw new AssertionError(method + " is no operation of the document");
        }
        all.add(new Invocation(operation, method, Arguments.of(operation, method)));
        if (Arguments.takesOptions(operation, method)) {
          variants(operation, method);
        }
      }
    }
  }

  private void variants(SpecOperation operation, Method method) {
    for (SpecOperation other : operations.values()) {
      if (other.variant() != null && other.variant().of().equals(operation.id())) {
        List<Object> arguments = Arguments.of(operation, method, other.variant());
        all.add(new Invocation(other, method, arguments));
      }
    }
  }
}
