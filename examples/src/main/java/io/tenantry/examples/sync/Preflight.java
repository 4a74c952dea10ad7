package io.tenantry.examples.sync;

import io.tenantry.core.error.ApiException;
import io.tenantry.examples.sync.settings.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What was found before anything is written: every system is reached with its credentials, all of
 * them even if one fails, so that all problems are reported together.
 *
 * @param source the directory; empty if something is wrong with it
 * @param targets the vendors that nothing is wrong with
 */
record Preflight(List<Finding> findings, Optional<Source> source, List<Target> targets) {

  /**
   * What was found at one system.
   *
   * @param text what there is, or what is wrong and what to do
   */
  record Finding(String system, boolean good, String text) {}

  private record Checked<T>(Finding finding, Optional<T> system) {}

  /** Checks the directory and these vendors, side by side. */
  static Preflight of(Systems systems, List<Vendor> vendors) {
    List<Supplier<Checked<Target>>> checks = new ArrayList<>();
    vendors.forEach(
        v -> checks.add(() -> checked(v.title(), () -> systems.target(v), Target::check)));
    Checked<Source> source = checked("Directory", systems::directory, Source::check);
    try (Workers workers = new Workers(Math.max(1, checks.size()))) {
      List<Checked<Target>> targets = workers.each(checks, Supplier::get);
      List<Finding> findings = new ArrayList<>();
      findings.add(source.finding());
      targets.forEach(target -> findings.add(target.finding()));
      return new Preflight(
          List.copyOf(findings),
          source.system(),
          targets.stream().flatMap(target -> target.system().stream()).toList());
    }
  }

  private static <T> Checked<T> checked(
      String name, Supplier<T> system, Function<T, String> check) {
    try {
      T made = system.get();
      return new Checked<>(new Finding(name, true, check.apply(made)), Optional.of(made));
    } catch (ApiException e) {
      String why = String.valueOf(e.getMessage());
      return new Checked<>(new Finding(name, false, why), Optional.empty());
    }
  }

  /** Whether the sync can begin. */
  boolean good() {
    return findings.stream().allMatch(Finding::good);
  }

  /** A table, a line for each system. */
  List<String> lines() {
    return findings.stream()
        .map(f -> "  %-9s  %-6s  %s".formatted(f.system(), f.good() ? "ok" : "FAILED", f.text()))
        .toList();
  }
}
