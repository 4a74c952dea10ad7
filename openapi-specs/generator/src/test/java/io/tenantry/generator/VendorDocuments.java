package io.tenantry.generator;

import java.nio.file.Files;
import java.nio.file.Path;

/** The documents that the clients are generated from. */
final class VendorDocuments {
  private VendorDocuments() {}

  static Path of(String vendor) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path document = folder.resolve("openapi-specs").resolve(vendor).resolve("openapi.yaml");
      if (Files.exists(document)) {
        return document;
      }
      folder = folder.getParent();
    }
    throw new AssertionError("No folder above has openapi-specs/" + vendor + "/openapi.yaml");
  }
}
