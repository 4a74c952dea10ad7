package io.tenantry.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The toy document of these tests, as it is or with one thing changed. */
final class Toy {
  static final Path[] HAND_WRITTEN = {
    resource("/program/ToyClient.java"), resource("/program/ThingFilter.java")
  };
  static final Path PROGRAM = resource("/program/Program.java");

  private Toy() {}

  /** A copy of the document in a folder. */
  static Path in(Path folder) {
    return in(folder, text -> text);
  }

  /** A copy whose second file is changed. */
  static Path in(Path folder, UnaryOperator<String> change) {
    return in(folder, UnaryOperator.identity(), change);
  }

  /** A copy whose first file is changed. */
  static Path inRoot(Path folder, UnaryOperator<String> change) {
    return in(folder, change, UnaryOperator.identity());
  }

  private static Path in(Path folder, UnaryOperator<String> root, UnaryOperator<String> things) {
    try {
      Files.createDirectories(folder);
      Path document = folder.resolve("openapi.yaml");
      Files.writeString(document, root.apply(Files.readString(resource("/toy/openapi.yaml"))));
      String before = Files.readString(resource("/toy/things.yaml"));
      Files.writeString(folder.resolve("things.yaml"), things.apply(before));
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path resource(String name) {
    try {
      return Path.of(Toy.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
