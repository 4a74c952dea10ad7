package io.tenantry.core.http;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The result of checking a client with one safe call: whether the vendor is reachable and accepts
 * the credentials, whether the clocks agree, and which permissions the credentials have. {@code
 * toString} returns a table without secrets. Immutable.
 *
 * @param client the vendor, with the client's label if it has one: "NinjaOne [acme]"
 * @param address the base URL
 * @param findings one finding for each subject, in their order
 */
public record Preflight(String client, String address, List<Finding> findings) {
  /** The subject of a finding. */
  public enum Subject {
    /** Whether the base URL responded, and how long it took. */
    REACHABILITY,
    /** Whether the vendor accepts the credentials. */
    CREDENTIALS,
    /**
     * The difference between this machine's clock and the {@code Date} of the response. More than
     * {@link #LARGEST_SKEW} seconds cause a warning, as tokens are renewed that long before they
     * expire.
     */
    CLOCK,
    /** The permissions of the credentials, in the vendor's terms. */
    RIGHTS
  }

  /** The severity of a finding. */
  public enum State {
    /** No problem was found. */
    GOOD,
    /** Calls will succeed, but the cause should be fixed. */
    WARNING,
    /** Calls will fail. */
    FAILED,
    /** Unknown, because the vendor does not report it or could not be reached. */
    UNKNOWN
  }

  /**
   * The result of one check.
   *
   * @param text what was found, or what is wrong and how to fix it
   */
  public record Finding(Subject subject, State state, String text) {
    /**
     * @throws InvalidArgumentException if an argument is null
     */
    public Finding {
      Checks.notNull(subject, "subject", InvalidArgumentException::new);
      Checks.notNull(state, "state", InvalidArgumentException::new);
      Checks.notNull(text, "text", InvalidArgumentException::new);
    }

    @Override
    public String toString() {
      String what = subject.name().toLowerCase(Locale.ROOT);
      return "  %-12s  %-7s  %s".formatted(what, state.name().toLowerCase(Locale.ROOT), text);
    }
  }

  /** The largest clock difference without a warning, in seconds. */
  public static final int LARGEST_SKEW = 60;

  public Preflight {
    Checks.notNull(client, "client", InvalidArgumentException::new);
    Checks.notNull(address, "address", InvalidArgumentException::new);
    findings = List.copyOf(Checks.notNull(findings, "findings", InvalidArgumentException::new));
  }

  /** Returns whether no check failed, so that the client can be used. */
  public boolean isReady() {
    return findings.stream().noneMatch(finding -> finding.state() == State.FAILED);
  }

  /** Returns the finding about a subject. */
  public Finding finding(Subject subject) {
    Checks.notNull(subject, "subject", InvalidArgumentException::new);
    return findings.stream()
        .filter(finding -> finding.subject() == subject)
        .findFirst()
        .orElse(new Finding(subject, State.UNKNOWN, "not checked"));
  }

  /** Returns a line with client and address, and a line for each finding. */
  @Override
  public String toString() {
    return findings.stream()
        .map(Finding::toString)
        .collect(Collectors.joining("\n", client + " at " + address + "\n", ""));
  }
}
