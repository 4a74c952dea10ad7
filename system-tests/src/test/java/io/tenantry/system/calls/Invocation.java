package io.tenantry.system.calls;

import io.tenantry.core.paging.Paged;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call of a client's method with arguments that its document gives as examples.
 *
 * @param operation what is called in the end: a variant is called by an option of another method
 */
public record Invocation(SpecOperation operation, Method method, List<Object> arguments) {
  /**
   * Calls it; of a list the first element is taken, since nothing is sent before.
   *
   * @return what came: a value, a list, or null
   * @throws RuntimeException what the method throws
   */
  public @Nullable Object on(Object client) {
    try {
      Object group = client.getClass().getMethod(operation.tag()).invoke(client);
      Object result = method.invoke(group, arguments.toArray());
      return result instanceof Paged<?> list ? list.stream().limit(1).toList() : result;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(this + " threw something unheard of", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(this + " cannot be called", e);
    }
  }

  @Override
  public String toString() {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", operation.id() + "(", ")"));
  }
}
