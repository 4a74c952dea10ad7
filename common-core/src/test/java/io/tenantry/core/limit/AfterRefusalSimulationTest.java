package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.limit.RefusalSimulation.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures in {@code docs/limits.md}, in simulated time. The limiter was tuned with other seeds.
 */
class AfterRefusalSimulationTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration TENTH = Duration.ofMillis(100);

  private record Result(String name, RefusalSimulation run) {}

  private static Scene scene(
      SimulatedVendor vendor, int threads, Duration latency, boolean hints, boolean warm) {
    return new Scene(vendor, threads, latency, hints, warm, Duration.ofSeconds(180), 101);
  }

  /** Returns the runs with a 429: 1 to 64 threads, with and without hints, cold and warm. */
  private static List<Result> runs(Supplier<SimulatedVendor> vendor, Duration latency, int seeds) {
    List<Result> results = new ArrayList<>();
    for (int seed = 101; seed < 101 + seeds; seed++) {
      for (int threads : new int[] {1, 4, 16, 64}) {
        for (boolean hints : new boolean[] {false, true}) {
          for (boolean warm : new boolean[] {false, true}) {
            Duration length = Duration.ofSeconds(180);
            Scene scene = new Scene(vendor.get(), threads, latency, hints, warm, length, seed);
            RefusalSimulation run = new RefusalSimulation(scene).run();
            if (run.wasRefused()) {
              results.add(new Result(name(scene), run));
            }
          }
        }
      }
    }
    assertThat(results).isNotEmpty();
    return results;
  }

  private static String name(Scene scene) {
    return "%d threads, %s, %s, seed %d"
        .formatted(
            scene.threads(),
            scene.hints() ? "hints" : "no hints",
            scene.warm() ? "warm" : "cold",
            scene.seed());
  }

  /** At most one run may miss a goal slightly. */
  private static void areFast(List<Result> results) {
    List<String> missed = new ArrayList<>();
    for (Result result : results) {
      RefusalSimulation run = result.run;
      double early = run.share(10, 20);
      double late = run.share(60, 180);
      assertThat(early).as("10 to 20 s: %s", result.name).isGreaterThanOrEqualTo(0.35);
      assertThat(late).as("from 60 s: %s", result.name).isGreaterThanOrEqualTo(0.8);
      if (early < 0.5 || late < 0.85) {
        missed.add("%s: %.2f, %.2f".formatted(result.name, early, late));
      }
      long calls = run.accepted(0, 180) + run.refused(0, 180);
      assertThat((double) run.refused(0, 180))
          .as(result.name)
          .isLessThanOrEqualTo(3 + 0.02 * calls);
    }
    assertThat(missed).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 1", "6, 1", "10, 2", "7, 1", "10, 1", "20, 2", "30, 1", "60, 2", "100, 1", "500, 1",
    "1000, 2"
  })
  void shortWindowIsUsedFastAfterABurst(int calls, int seconds) {
    Duration window = Duration.ofSeconds(seconds);
    int seeds = calls / seconds < 100 ? 2 : 1;
    areFast(runs(() -> SimulatedVendor.fixed(calls, window), TENTH, seeds));
    areFast(runs(() -> SimulatedVendor.sliding(calls, window), TENTH, seeds));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 100", "2, 100", "5, 100", "8, 100", "40, 100", "2, 400", "3, 400", "10, 400", "32, 400"
  })
  void capOnConcurrentCallsIsUsedFastAfterABurst(int calls, int latency) {
    int seeds = calls < 30 ? 2 : 1;
    areFast(runs(() -> SimulatedVendor.atOnce(calls), Duration.ofMillis(latency), seeds));
  }

  private static void areHalfUsed(List<Result> results) {
    for (Result result : results) {
      RefusalSimulation run = result.run;
      assertThat(run.share(60, 180)).as(result.name).isGreaterThanOrEqualTo(0.5);
      assertThat(run.refused(0, 60)).as("first minute: %s", result.name).isLessThanOrEqualTo(5);
      assertThat(run.refused(60, 120)).as(result.name).isLessThanOrEqualTo(3);
      assertThat(run.refused(120, 180)).as(result.name).isLessThanOrEqualTo(3);
    }
    assertThat(results.stream().filter(result -> result.run.refused(0, 60) <= 3).count())
        .as("runs with at most 3 refusals in the first minute, of %d", results.size())
        .isGreaterThanOrEqualTo((long) (0.8 * results.size()));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 1", "4, 1", "1, 2", "2, 2", "4, 2", "6, 2", "8, 2"})
  void slowVendorIsUsedByHalfAndRefusesSeldom(int calls, int seconds) {
    Duration window = Duration.ofSeconds(seconds);
    areHalfUsed(runs(() -> SimulatedVendor.fixed(calls, window), TENTH, 2));
    areHalfUsed(runs(() -> SimulatedVendor.sliding(calls, window), TENTH, 2));
  }

  @ParameterizedTest
  @CsvSource({"1, 400", "1, 1000", "2, 1000", "3, 1000"})
  void capOfASlowVendorIsUsedByHalfAndRefusesSeldom(int calls, int latency) {
    areHalfUsed(runs(() -> SimulatedVendor.atOnce(calls), Duration.ofMillis(latency), 2));
  }

  @ParameterizedTest
  @CsvSource({"100, 10", "20, 10", "100, 60", "600, 60"})
  void longWindowIsUsedWhereTheVendorRequestsDelays(int calls, int seconds) {
    Duration window = Duration.ofSeconds(seconds);
    for (int threads : new int[] {4, 16}) {
      for (boolean warm : new boolean[] {false, true}) {
        SimulatedVendor vendor = SimulatedVendor.fixed(calls, window);
        Scene scene = scene(vendor, threads, TENTH, true, warm);
        RefusalSimulation run = new RefusalSimulation(scene).run();
        assertThat(run.leastOfWindows(window)).as(name(scene)).isGreaterThanOrEqualTo(0.8);
      }
    }
  }

  @Test
  void rareRandomRefusalsDoNotSlowCallsEverFurther() {
    Random random = new Random(7);
    SimulatedVendor vendor = new Selective(() -> random.nextInt(50) > 0);
    RefusalSimulation run = new RefusalSimulation(scene(vendor, 16, TENTH, false, false)).run();

    for (int from = 0; from < 180; from += 60) {
      assertThat(run.accepted(from, from + 60)).as("from %d s", from).isGreaterThan(120);
    }
  }

  @Test
  void oneRefusalAfterAFewCallsDoesNotMakeTheClientCrawl() {
    AtomicInteger call = new AtomicInteger();
    SimulatedVendor once = new Selective(() -> call.incrementAndGet() != 6);
    RefusalSimulation run = new RefusalSimulation(scene(once, 16, TENTH, false, false)).run();

    assertThat(run.accepted(0, 25)).isGreaterThan(1_000);
    assertThat(run.share(10, 20)).isGreaterThan(0.5);
  }

  /** Accepts calls by chance, or all but some. */
  private record Selective(BooleanSupplier chance) implements SimulatedVendor {
    @Override
    public boolean accepts(long now) {
      return chance.getAsBoolean();
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
