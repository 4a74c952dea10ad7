package io.tenantry.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The public types of a package, found in the folder that a class was loaded from. */
public final class PublicTypes {
  private PublicTypes() {}

  /** All public top-level types beside this one, itself included, without enums. */
  public static List<Class<?>> beside(Class<?> one) {
    try (Stream<Path> files = Files.list(folderOf(one))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\w+\\.class") && !name.startsWith("Immutable"))
          .<Class<?>>map(name -> load(one.getPackageName() + "." + name.replace(".class", "")))
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .filter(type -> !type.isEnum())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the classes beside " + one, e);
    }
  }

  private static Path folderOf(Class<?> one) {
    try {
      return Path.of(one.getResource(one.getSimpleName() + ".class").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(one + " was not loaded from a folder", e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " lies there and cannot be loaded", e);
    }
  }
}
