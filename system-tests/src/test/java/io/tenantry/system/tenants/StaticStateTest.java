package io.tenantry.system.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.client.Transport;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing static can grow or change, so nothing static can hold a tenant. */
class StaticStateTest {
  /** Written once, while the root of the exceptions is initialized. */
  private static final String DOOR = "io.tenantry.core.internal.ErrorAccess$Holder.access";

  @ParameterizedTest
  @ValueSource(
      classes = {
        Transport.class,
        OrgDirectoryClient.class,
        NinjaOneClient.class,
        NCentralClient.class,
        JumpCloudClient.class
      })
  void noStaticFieldCanTakeATenantIn(Class<?> ofModule) {
    List<Class<?>> classes = classes(ofModule);
    assertThat(classes).hasSizeGreaterThan(20);
    assertThat(classes.stream().flatMap(StaticStateTest::mutable)).isEmpty();
  }

  @Test
  void theScanFindsWhatItLooksFor() {
    assertThat(mutable(Suspicious.class))
        .containsExactlyInAnyOrder(
            Suspicious.class.getName() + ".NAMES", Suspicious.class.getName() + ".last");
  }

  /** What the scan is for. */
  static final class Suspicious {
    static final Map<String, String> NAMES = new java.util.HashMap<>();
    static final List<String> FINE = List.of("a");
    static String last = "";

    private Suspicious() {}
  }

  private static Stream<String> mutable(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .filter(field -> !Modifier.isFinal(field.getModifiers()) || canGrow(value(field)))
        .map(field -> type.getName() + "." + field.getName())
        .filter(name -> !name.equals(DOOR));
  }

  private static Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean canGrow(Object value) {
    if (value instanceof ThreadLocal
        || value instanceof AtomicReference
        || value instanceof Reference) {
      return true;
    }
    boolean many = value instanceof Collection || value instanceof Map;
    return many && !value.getClass().getName().matches(".*(Immutable|Unmodifiable|Empty).*");
  }

  /** All classes that were compiled together with this one, loaded without being run. */
  private static List<Class<?>> classes(Class<?> ofModule) {
    try {
      URI place = ofModule.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return below(path);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return below(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.net.URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Class<?>> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("io/tenantry"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .<Class<?>>map(name -> load(name.replaceAll("\\.class$", "").replaceAll("[/\\\\]", ".")))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, StaticStateTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
