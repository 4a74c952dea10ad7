package io.tenantry.core.paging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Texts beside the tests. */
final class Fixtures {
  private Fixtures() {}

  static String checkpoint(String name) throws IOException {
    try (InputStream in = Fixtures.class.getResourceAsStream("/checkpoints/" + name + ".txt")) {
      if (in == null) {
        throw new IOException("no stored checkpoint " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
