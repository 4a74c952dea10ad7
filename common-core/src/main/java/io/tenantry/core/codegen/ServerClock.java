package io.tenantry.core.codegen;

import io.tenantry.core.http.Preflight;
import io.tenantry.core.http.Preflight.Finding;
import io.tenantry.core.http.Preflight.State;
import io.tenantry.core.http.Preflight.Subject;
import io.tenantry.core.http.ResponseInfo;
import io.tenantry.core.http.TimeSource;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares this machine's clock with the {@code Date} of a response, which has whole seconds. */
final class ServerClock {
  private final TimeSource timing;
  private long started;
  private Duration elapsed = Duration.ZERO;
  private @Nullable Instant here;
  private @Nullable Instant there;

  ServerClock(TimeSource timing) {
    this.timing = timing;
  }

  void start() {
    started = timing.nanoTime();
  }

  void received(ResponseInfo response) {
    elapsed = Duration.ofNanos(timing.nanoTime() - started);
    here = timing.now();
    there = response.header("Date").flatMap(ServerClock::date).orElse(null);
  }

  /** From the start to the last response. */
  Duration elapsed() {
    return elapsed;
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  Finding finding() {
    if (here == null || there == null) {
      String why =
          here == null ? "no response was received" : "the server sends no valid Date header";
      return new Finding(Subject.CLOCK, State.UNKNOWN, why);
    }
    long seconds = Duration.between(there, here).toSeconds();
    boolean far = Math.abs(seconds) > Preflight.LARGEST_SKEW;
    String text =
        Math.abs(seconds) <= 1
            ? "within 2 seconds of the server's"
            : "%d seconds %s the server's"
                .formatted(Math.abs(seconds), seconds > 0 ? "ahead of" : "behind");
    String remedy = far ? ". Set this machine's clock, or have the server's set" : "";
    return new Finding(Subject.CLOCK, far ? State.WARNING : State.GOOD, text + remedy);
  }
}
