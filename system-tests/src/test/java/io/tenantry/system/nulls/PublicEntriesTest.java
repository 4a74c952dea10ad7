package io.tenantry.system.nulls;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.client.Transport;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.Paged;
import io.tenantry.system.calls.Tenant;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every public method and constructor refuses null by a name that the program wrote: that of the
 * parameter, the method, or the filter's field. Packages for generated code are left out: only that
 * calls them, and their methods run for each value of a response.
 */
class PublicEntriesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "common-core",
        "testkit",
        "sandbox",
        "ncentral-client",
        "ninjaone-client",
        "jumpcloud-client",
        "orgdirectory-client"
      })
  void nullIsRefusedByName(String module) throws IOException, ReflectiveOperationException {
    Probe probe = new Probe(new Samples(samples().toArray()));
    for (Class<?> type : PublicEntries.types(module)) {
      probe.probe(type);
    }
    assertThat(probe.tried).isGreaterThan(5);
    assertThat(probe.unrefused).isEmpty();
    assertThat(probe.unreached).isEmpty();
  }

  /** What cannot be made of the type alone, or what is better shared. */
  private List<Object> samples() throws ReflectiveOperationException {
    List<Object> samples =
        new ArrayList<>(
            List.of(
                "text",
                JsonValue.class,
                Duration.ofSeconds(1),
                Instant.EPOCH,
                OffsetDateTime.MAX,
                folder,
                Map.of(),
                Set.of(),
                Optional.empty(),
                OptionalLong.empty(),
                Secret.of("secret"),
                Transport.builder().build(),
                Paged.of(List.of("item")),
                new InvalidArgumentException("sample"),
                1,
                1L,
                1.0,
                true));
    for (Tenant tenant : Tenant.oneEach()) {
      ClientBuilder<?, ?> builder = tenant.at(HttpUrl.get("https://vendor.example/"));
      Object client = builder.build();
      samples.addAll(List.of(builder, client));
      samples.add(client.getClass().getMethod("raw").invoke(client));
      for (Method group : client.getClass().getMethods()) {
        if (group.getParameterCount() == 0 && isGroup(group, client)) {
          samples.add(group.invoke(client));
        }
      }
    }
    return samples;
  }

  private static boolean isGroup(Method method, Object client) {
    Class<?> type = method.getReturnType();
    return !Modifier.isStatic(method.getModifiers())
        && type != client.getClass()
        && type.getPackage() == client.getClass().getPackage();
  }

  private static final class Probe {
    private final Samples samples;
    private final Set<Executable> seen = new HashSet<>();
    private final List<String> unrefused = new ArrayList<>();
    private final List<String> unreached = new ArrayList<>();
    private int tried;

    Probe(Samples samples) {
      this.samples = samples;
    }

    void probe(Class<?> type) {
      Stream.concat(PublicEntries.constructors(type), PublicEntries.methods(type))
          .filter(entry -> !PublicEntries.places(entry).isEmpty() && seen.add(entry))
          .forEach(entry -> probe(type, entry));
    }

    private void probe(Class<?> type, Executable entry) {
      boolean needsTarget = entry instanceof Method && !Modifier.isStatic(entry.getModifiers());
      Object target = needsTarget ? samples.of(type) : null;
      if (target != null && Proxy.isProxyClass(target.getClass())) {
        return; // for programs to implement
      }
      for (int place : PublicEntries.places(entry)) {
        @Nullable Object[] arguments = arguments(entry, place);
        if (needsTarget && target == null || arguments == null) {
          unreached.add(entry + " at " + place);
        } else {
          tried++;
          look(entry, place, thrown(target, entry, arguments));
        }
      }
    }

    private @Nullable Object @Nullable [] arguments(Executable entry, int missing) {
      var types = entry.getGenericParameterTypes();
      @Nullable Object[] arguments = new Object[types.length];
      for (int i = 0; i < types.length; i++) {
        arguments[i] = i == missing ? null : samples.of(types[i]);
        if (i != missing && arguments[i] == null) {
          return null;
        }
      }
      return arguments;
    }

    private static @Nullable Throwable thrown(
        @Nullable Object target, Executable entry, @Nullable Object[] arguments) {
      try {
        entry.setAccessible(true);
        if (entry instanceof Method method) {
          method.invoke(target, arguments);
        } else {
          ((Constructor<?>) entry).newInstance(arguments);
        }
        return null;
      } catch (InvocationTargetException e) {
        return e.getCause();
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(entry + " cannot be called", e);
      }
    }

    private void look(Executable entry, int place, @Nullable Throwable thrown) {
      String name = entry.getParameters()[place].getName();
      String message = thrown == null ? null : thrown.getMessage();
      boolean named =
          message != null
              && (message.contains("null") || PublicEntries.isOfImmutables(entry))
              && Stream.of(name, entry.getName(), "filter on \"text\"")
                  .map(part -> part.toLowerCase(Locale.ROOT))
                  .anyMatch(message.toLowerCase(Locale.ROOT)::contains);
      if (!isTyped(entry, thrown) || !named) {
        unrefused.add(entry + " at " + name + ": " + thrown);
      }
    }

    private static boolean isTyped(Executable entry, @Nullable Throwable thrown) {
      return thrown instanceof InvalidArgumentException
          || thrown instanceof ConfigurationException
          || entry.getDeclaringClass().getName().startsWith("io.tenantry.sandbox.")
              && thrown instanceof IllegalArgumentException;
    }
  }
}
