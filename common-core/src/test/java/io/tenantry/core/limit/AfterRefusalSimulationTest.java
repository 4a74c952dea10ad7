package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.limit.RefusalSimulation.Scene;
import java.time.Duration;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures in {@code docs/limits.md}, in simulated time and with fixed seeds. */
class AfterRefusalSimulationTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration TENTH = Duration.ofMillis(100);

  private static Scene scene(
      SimulatedVendor vendor, int threads, Duration latency, boolean hints, boolean warm) {
    return new Scene(vendor, threads, latency, hints, warm, Duration.ofSeconds(180), 1);
  }

  private interface Figures {
    void check(Scene scene, RefusalSimulation run, String name);
  }

  private static void eachScene(
      BiFunction<Integer, Duration, SimulatedVendor> vendor,
      int calls,
      Duration window,
      Duration latency,
      Figures figures) {
    for (int threads : new int[] {1, 4, 16, 64}) {
      for (boolean hints : new boolean[] {false, true}) {
        for (boolean warm : new boolean[] {false, true}) {
          Scene scene = scene(vendor.apply(calls, window), threads, latency, hints, warm);
          RefusalSimulation run = new RefusalSimulation(scene).run();
          if (run.wasRefused()) {
            String name =
                "%d threads, %s, %s"
                    .formatted(threads, hints ? "hints" : "no hints", warm ? "warm" : "cold");
            figures.check(scene, run, name);
          }
        }
      }
    }
  }

  private static void isFast(RefusalSimulation run, String name, double early, double late) {
    long calls = run.accepted(0, 180) + run.refused(0, 180);
    assertThat(run.share(10, 20)).as("10 to 20 s: %s", name).isGreaterThanOrEqualTo(early);
    assertThat(run.share(60, 180)).as("from 60 s: %s", name).isGreaterThanOrEqualTo(late);
    assertThat((double) run.refused(0, 180)).as(name).isLessThanOrEqualTo(3 + 0.02 * calls);
  }

  /**
   * For 5 to 500 calls a second. The last two numbers are the shares of the capacity that are used.
   */
  @ParameterizedTest
  @CsvSource({
    "5, 1, 45, 75", "10, 2, 45, 85", "7, 1, 50, 85", "10, 1, 45, 85", "20, 2, 45, 85",
    "30, 1, 50, 80", "60, 2, 50, 85", "100, 1, 50, 85", "500, 1, 50, 85", "1000, 2, 50, 85"
  })
  void shortWindowIsUsedFastAfterABurst(int calls, int seconds, int early, int late) {
    Duration window = Duration.ofSeconds(seconds);
    Figures figures = (scene, run, name) -> isFast(run, name, early / 100.0, late / 100.0);
    eachScene(SimulatedVendor::fixed, calls, window, TENTH, figures);
    eachScene(SimulatedVendor::sliding, calls, window, TENTH, figures);
  }

  @ParameterizedTest
  @CsvSource({"1, 100", "2, 100", "8, 100", "40, 100", "2, 400", "3, 400", "10, 400", "32, 400"})
  void capOnConcurrentCallsIsUsedFastAfterABurst(int calls, int latency) {
    Figures figures = (scene, run, name) -> isFast(run, name, 0.33, 0.67);
    eachScene(
        (atOnce, window) -> SimulatedVendor.atOnce(atOnce),
        calls,
        SECOND,
        Duration.ofMillis(latency),
        figures);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 1", "4, 1", "1, 2", "2, 2", "4, 2", "6, 2", "8, 2"})
  void slowVendorIsUsedByHalfAndRefusesSeldom(int calls, int seconds) {
    Figures figures =
        (scene, run, name) -> {
          assertThat(run.share(60, 180)).as(name).isGreaterThanOrEqualTo(0.5);
          assertThat(run.refused(0, 60)).as("first minute: %s", name).isLessThanOrEqualTo(6);
          assertThat(run.refused(60, 120)).as(name).isLessThanOrEqualTo(3);
          assertThat(run.refused(120, 180)).as(name).isLessThanOrEqualTo(3);
        };
    eachScene(SimulatedVendor::fixed, calls, Duration.ofSeconds(seconds), TENTH, figures);
    eachScene(SimulatedVendor::sliding, calls, Duration.ofSeconds(seconds), TENTH, figures);
  }

  @ParameterizedTest
  @CsvSource({"100, 10", "20, 10", "100, 60", "600, 60"})
  void longWindowIsUsedWhereTheVendorRequestsDelays(int calls, int seconds) {
    for (int threads : new int[] {4, 16}) {
      SimulatedVendor vendor = SimulatedVendor.fixed(calls, Duration.ofSeconds(seconds));
      RefusalSimulation run =
          new RefusalSimulation(scene(vendor, threads, TENTH, true, false)).run();
      for (int from = seconds; from + seconds <= 180; from += seconds) {
        assertThat(run.share(from, from + seconds))
            .as("%d threads, from %d s", threads, from)
            .isGreaterThanOrEqualTo(0.8);
      }
    }
  }

  @Test
  void oneRefusalAfterAFewCallsDoesNotMakeTheClientCrawl() {
    SimulatedVendor once = new RefusedOnce(5);
    RefusalSimulation run = new RefusalSimulation(scene(once, 16, TENTH, false, false)).run();

    assertThat(run.accepted(0, 25)).isGreaterThan(1_000);
    assertThat(run.share(10, 20)).isGreaterThan(0.5);
  }

  /** Refuses one call and accepts all others. */
  private static final class RefusedOnce implements SimulatedVendor {
    private int left;

    private RefusedOnce(int acceptedBefore) {
      left = acceptedBefore;
    }

    @Override
    public boolean accepts(long now) {
      return left-- != 0;
    }

    @Override
    public long retryAfter(long now) {
      return 1;
    }

    @Override
    public double capacity(double seconds) {
      return 500;
    }
  }
}
