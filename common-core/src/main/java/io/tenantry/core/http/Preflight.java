package io.tenantry.core.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one safe call showed of a client before its first job: whether the vendor is reached, takes
 * the credentials, has the same time, and what the credentials may do as far as it tells. Prints as
 * a table without secrets. Immutable.
 *
 * @param client the vendor, with the client's label if it has one: "NinjaOne [acme]"
 * @param address the base URL
 * @param findings one for each subject, in their order
 */
public record Preflight(String client, String address, List<Finding> findings) {
  /** What is looked at. */
  public enum Subject {
    /** Whether an response came from the base URL, and in what time. */
    REACHABILITY,
    /** Whether the vendor takes the credentials. */
    CREDENTIALS,
    /**
     * How far this machine's clock is from the {@code Date} of the response. More than {@link
     * #LARGEST_SKEW} is a warning: tokens are renewed that long before their end.
     */
    CLOCK,
    /** What the credentials may do, in the vendor's own words. */
    RIGHTS
  }

  /** How a finding is meant. */
  public enum State {
    /** As it should be. */
    GOOD,
    /** Jobs will run; it should be looked after. */
    WARNING,
    /** Jobs will fail. */
    FAILED,
    /** Not known: the vendor doesn't tell, or it couldn't be asked. */
    UNKNOWN
  }

  /**
   * What was found.
   *
   * @param text what there is, or what is wrong and what to do
   */
  public record Finding(Subject subject, State state, String text) {
    @Override
    public String toString() {
      String what = subject.name().toLowerCase(Locale.ROOT);
      return "  %-12s  %-7s  %s".formatted(what, state.name().toLowerCase(Locale.ROOT), text);
    }
  }

  /** The clock difference from which on it is a warning, in seconds. */
  public static final int LARGEST_SKEW = 60;

  public Preflight {
    findings = List.copyOf(findings);
  }

  /** Whether nothing failed, so that jobs can begin. */
  public boolean isReady() {
    return findings.stream().noneMatch(finding -> finding.state() == State.FAILED);
  }

  /** The finding about a subject. */
  public Finding finding(Subject subject) {
    return findings.stream()
        .filter(finding -> finding.subject() == subject)
        .findFirst()
        .orElse(new Finding(subject, State.UNKNOWN, "not looked at"));
  }

  /** A line that says for whom, and one for each finding. */
  @Override
  public String toString() {
    return findings.stream()
        .map(Finding::toString)
        .collect(Collectors.joining("\n", client + " at " + address + "\n", ""));
  }
}
