package io.tenantry.generator;

import java.net.URI;
import java.nio.file.Path;

/** The path of a document as OpenAPI Generator names it. */
final class SpecPath {
  private SpecPath() {}

  static Path of(String input) {
    return input.startsWith("file:") ? Path.of(URI.create(input)) : Path.of(input);
  }
}
