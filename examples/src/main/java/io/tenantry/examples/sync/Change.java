package io.tenantry.examples.sync;

import java.util.Map;
import java.util.Optional;

/** One difference between a customer and its account, and so one thing to write. */
sealed interface Change {

  /** From what to what, for people. */
  String line();

  /** The customer has another name now. */
  record Rename(String from, String to) implements Change {
    @Override
    public String line() {
      return "name " + Quoted.of(from) + " -> " + Quoted.of(to);
    }
  }

  /** The account was matched by its name and does not carry the directory's id yet. */
  record Mark(String directoryId) implements Change {
    @Override
    public String line() {
      return "directory id " + directoryId + " written back";
    }
  }

  /** The place that the sync keeps is missing. */
  record AddPlace(String name, Optional<String> address) implements Change {
    @Override
    public String line() {
      return "location " + Quoted.of(name) + " added";
    }
  }

  /** The place that the sync keeps has another address than the directory. */
  record MovePlace(String placeId, Optional<String> from, String to) implements Change {
    @Override
    public String line() {
      return "address " + from.map(Quoted::of).orElse("(none)") + " -> " + Quoted.of(to);
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
      return "policies " + from + " -> " + all;
    }
  }
}
