package io.tenantry.examples.sync.plan;

import io.tenantry.examples.sync.console.Quoted;
import java.util.Map;
import java.util.Optional;

/** One difference between a customer and its account, and so one thing to write. */
public sealed interface Change {

  /** Returns the old and the new value as text. */
  String line();

  /** The customer has another name now. */
  record Rename(String from, String to) implements Change {
    @Override
    public String line() {
      return "rename " + Quoted.of(from) + " -> " + Quoted.of(to);
    }
  }

  /** The account was matched by its name and does not carry the directory's id yet. */
  record Mark(String directoryId) implements Change {
    @Override
    public String line() {
      return "note directory id " + directoryId;
    }
  }

  /** The place that the sync keeps is missing. */
  record AddPlace(String name, Optional<String> address) implements Change {
    @Override
    public String line() {
      return "add location " + Quoted.of(name);
    }
  }

  /** The place that the sync keeps has another address than the directory. */
  record MovePlace(String placeId, Optional<String> from, String to) implements Change {
    @Override
    public String line() {
      return "move from " + from.map(Quoted::of).orElse("no address") + " to " + Quoted.of(to);
    }
  }

  /**
   * Roles without their policy.
   *
   * @param all the mappings to send: those of other roles stay
   */
  record MapPolicies(Map<String, String> from, Map<String, String> all) implements Change {
    @Override
    public String line() {
      return "map policies " + from + " -> " + all;
    }
  }
}
