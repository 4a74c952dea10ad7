package io.tenantry.examples.inventory;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the journal's rows as a table. */
final class CsvFile {
  private CsvFile() {}

  static void write(Path path, Journal journal, List<Tenant> tenants) {
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      out.write("\"tenant\",\"device\",\"name\",\"customer\"\r\n");
      for (Tenant tenant : tenants) {
        for (Row row : journal.rows(tenant.name())) {
          out.write(row.csv(tenant.name()));
          out.write("\r\n");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + path + " can't be written", e);
    }
  }
}
