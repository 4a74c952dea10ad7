package io.tenantry.examples.sync.plan;

import io.tenantry.examples.sync.console.Quoted;
import java.util.Optional;

/**
 * An organization as the directory, the source of truth, has it.
 *
 * @param id the directory's id; every account made for the customer carries it as its mark
 * @param address postal address as one text
 */
public record Customer(String id, String name, boolean disabled, Optional<String> address) {

  /** Returns name and id, for messages. */
  public String title() {
    return Quoted.of(name) + " (directory " + id + ")";
  }
}
