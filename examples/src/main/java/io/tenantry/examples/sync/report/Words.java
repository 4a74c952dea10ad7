package io.tenantry.examples.sync.report;

import io.tenantry.examples.sync.plan.Change;
import io.tenantry.examples.sync.plan.Outcome.Kind;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the report words things. */
final class Words {
  private Words() {}

  static String of(Kind kind) {
    return switch (kind) {
      case CREATED -> "created";
      case UPDATED -> "updated";
      case UNCHANGED -> "unchanged";
      case BY_HAND -> "by hand";
      case DISABLED -> "disabled";
      case AMBIGUOUS -> "ambiguous";
      case FAILED -> "failed";
    };
  }

  /** The word as it begins a line. */
  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** One organization, or so many. */
  static String organizations(long count) {
    return Html.counted(count) + (count == 1 ? " organization" : " organizations");
  }

  /** What a change is called. */
  static String of(Change change) {
    if (change instanceof Change.Rename) {
      return "Name";
    }
    if (change instanceof Change.Mark) {
      return "Directory id";
    }
    if (change instanceof Change.AddPlace) {
      return "Location";
    }
    return change instanceof Change.MovePlace ? "Address" : "Policies";
  }

  /** Why there is such a change. */
  static String why(Change change) {
    if (change instanceof Change.Rename) {
      return "renamed in the directory";
    }
    if (change instanceof Change.Mark) {
      return "matched by its name, did not carry the directory's id yet";
    }
    if (change instanceof Change.AddPlace) {
      return "had no location for it";
    }
    return change instanceof Change.MovePlace
        ? "has another address in the directory"
        : "had roles without the agreed policy";
  }

  /** Policies by role, in the order of the roles. */
  static String policies(Map<String, String> byRole) {
    return byRole.isEmpty()
        ? "none"
        : new TreeMap<>(byRole)
            .entrySet().stream()
                .map(e -> "role " + e.getKey() + " → " + e.getValue())
                .collect(Collectors.joining(", "));
  }
}
