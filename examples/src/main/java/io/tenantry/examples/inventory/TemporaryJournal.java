package io.tenantry.examples.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A place for the journal of an inventory that ends with its sandbox. */
final class TemporaryJournal implements AutoCloseable {
  private final Path path;

  TemporaryJournal() {
    try {
      path = Files.createTempFile("inventory", ".journal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
