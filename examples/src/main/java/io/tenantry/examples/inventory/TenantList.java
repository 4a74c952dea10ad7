package io.tenantry.examples.inventory;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Tenants in a file, one in each line: its name, a blank, its address. Their secrets are not in it
 * but in the environment.
 */
final class TenantList {
  private final Path file;
  private final UnaryOperator<String> environment;
  private final Set<String> names = new HashSet<>();

  /**
   * @param environment the value of a variable, null if it isn't set
   */
  TenantList(Path file, UnaryOperator<String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /** The variable that holds a tenant's user API token: {@code NCENTRAL_JWT_ACME_LTD}. */
  static String variable(String tenant) {
    return "NCENTRAL_JWT_" + tenant.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /**
   * Reads the file.
   *
   * @throws ConfigurationException naming the line that doesn't fit, or the variable that is
   *     missing
   */
  List<Tenant> read() {
    List<Tenant> tenants = new ArrayList<>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        tenants.add(tenant(line, i + 1));
      }
    }
    return tenants;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new ConfigurationException("The tenants can't be read from " + file + ": " + e);
    }
  }

  private Tenant tenant(String line, int number) {
    String[] parts = line.split("\\s+");
    String where = file + ", line " + number + ": ";
    if (parts.length != 2) {
      throw new ConfigurationException(
          where + "expected a name without blanks and an address, not \"" + line + "\"");
    }
    if (!names.add(parts[0])) {
      throw new ConfigurationException(where + "the name " + parts[0] + " is there twice");
    }
    String secret = environment.apply(variable(parts[0]));
    if (secret == null || secret.isBlank()) {
      throw new ConfigurationException(
          where + "set the variable " + variable(parts[0]) + " to the tenant's user API token");
    }
    return new Tenant(parts[0], parts[1], Secret.of(secret));
  }
}
