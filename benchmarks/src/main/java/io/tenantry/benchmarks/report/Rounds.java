package io.tenantry.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The methods of one JMH class, each in a JVM of its own, all of them once in every round: a slow
 * minute of the machine falls on all subjects, and what counts is their ratio within a round.
 */
public final class Rounds {
  private static final TimeValue ITERATION = TimeValue.seconds(1);
  private static final int WARM_UP = 8;
  private static final int MEASURED = 3;

  private final Map<String, List<Sample>> samples;

  private Rounds(Map<String, List<Sample>> samples) {
    this.samples = samples;
  }

  /** Runs {@code count} rounds; every second one goes backwards. */
  public static Rounds run(Class<?> benchmark, List<String> methods, int count)
      throws RunnerException {
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    methods.forEach(method -> samples.put(method, new ArrayList<>()));
    List<String> order = new ArrayList<>(methods);
    for (int round = 0; round < count; round++) {
      for (String method : order) {
        samples.get(method).add(once(benchmark, method));
      }
      Collections.reverse(order);
    }
    return new Rounds(samples);
  }

  private static Sample once(Class<?> benchmark, String method) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("^\\Q" + benchmark.getName() + "." + method + "\\E$")
            .forks(1)
            .warmupIterations(WARM_UP)
            .warmupTime(ITERATION)
            .measurementIterations(MEASURED)
            .measurementTime(ITERATION)
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTime.class)
            .verbosity(VerboseMode.SILENT)
            .build();
    RunResult result = new Runner(options).runSingle();
    return new Sample(secondary(result, CpuTime.NAME), secondary(result, "gc.alloc.rate.norm"));
  }

  private static double secondary(RunResult result, String name) {
    return result.getSecondaryResults().get(name).getScore();
  }

  public int count() {
    return samples.values().iterator().next().size();
  }

  /** The median over the rounds. */
  public double median(String method, ToDoubleFunction<Sample> of) {
    return Medians.of(samples.get(method).stream().mapToDouble(of));
  }

  /** The median of the ratios that each round had. */
  public double ratio(String method, String to, ToDoubleFunction<Sample> of) {
    return Medians.of(perRound(method, to, of, (one, other) -> one / other));
  }

  /** The least and the greatest of those ratios. */
  public DoubleSummaryStatistics ratios(String method, String to, ToDoubleFunction<Sample> of) {
    return perRound(method, to, of, (one, other) -> one / other).summaryStatistics();
  }

  /** The median of the differences that each round had. */
  public double above(String method, String base, ToDoubleFunction<Sample> of) {
    return Medians.of(perRound(method, base, of, (one, other) -> one - other));
  }

  private DoubleStream perRound(
      String one, String other, ToDoubleFunction<Sample> of, DoubleBinaryOperator put) {
    return IntStream.range(0, count())
        .mapToDouble(
            round ->
                put.applyAsDouble(
                    of.applyAsDouble(samples.get(one).get(round)),
                    of.applyAsDouble(samples.get(other).get(round))));
  }
}
