package io.tenantry.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Where one method of a JMH class spends time and memory, as the JVM's flight recorder samples it.
 * What the JDK does counts for whoever calls it.
 */
public final class Profile {
  private static final int SECONDS = 15;
  private static final String TIME = "jdk.ExecutionSample";
  private static final String MEMORY = "jdk.ObjectAllocationSample";

  private final Map<String, Double> time = new HashMap<>();
  private final Map<String, Double> memory = new HashMap<>();
  private final String benchmark;
  private final Function<RecordedFrame, String> place;

  private Profile(String benchmark, Function<RecordedFrame, String> place) {
    this.benchmark = benchmark;
    this.place = place;
  }

  /** By method. */
  public static Profile byMethod(Class<?> benchmark, String method)
      throws RunnerException, IOException {
    return of(benchmark, method, frame -> simple(type(frame)) + "." + frame.getMethod().getName());
  }

  /** By library, our own code by package. */
  public static Profile byLibrary(Class<?> benchmark, String method)
      throws RunnerException, IOException {
    return of(benchmark, method, frame -> library(type(frame)));
  }

  private static Profile of(
      Class<?> benchmark, String method, Function<RecordedFrame, String> place)
      throws RunnerException, IOException {
    Path recording = Files.createTempFile("profile", ".jfr");
    try {
      new Runner(options(benchmark, method, recording)).runSingle();
      Profile profile = new Profile(benchmark.getName() + "." + method, place);
      profile.read(recording);
      return profile;
    } finally {
      Files.delete(recording);
    }
  }

  private static Options options(Class<?> benchmark, String method, Path recording) {
    return new OptionsBuilder()
        .include("^\\Q" + benchmark.getName() + "." + method + "\\E$")
        .forks(1)
        .jvmArgsAppend(
            "-XX:StartFlightRecording=settings=profile,filename=" + recording,
            "-XX:FlightRecorderOptions=stackdepth=512",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+DebugNonSafepoints",
            "-Xlog:disable",
            "-Xlog:all=error")
        .warmupIterations(1)
        .warmupTime(TimeValue.seconds(SECONDS / 3))
        .measurementIterations(1)
        .measurementTime(TimeValue.seconds(SECONDS))
        .verbosity(VerboseMode.SILENT)
        .build();
  }

  private void read(Path recording) throws IOException {
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        String kind = event.getEventType().getName();
        if (event.getStackTrace() != null && kind.equals(TIME)) {
          count(event.getStackTrace().getFrames(), time, 1);
        } else if (event.getStackTrace() != null && kind.equals(MEMORY)) {
          count(event.getStackTrace().getFrames(), memory, event.getLong("weight"));
        }
      }
    }
  }

  /** Only what the benchmark itself does, not what JMH does around it. */
  private void count(List<RecordedFrame> stack, Map<String, Double> into, double weight) {
    boolean ours = false;
    RecordedFrame found = null;
    for (RecordedFrame frame : stack) {
      found = found == null && !isOfJdk(type(frame)) ? frame : found;
      ours |= benchmark.equals(type(frame) + "." + frame.getMethod().getName());
    }
    if (ours && found != null) {
      into.merge(place.apply(found), weight, Double::sum);
    }
  }

  private static boolean isOfJdk(String type) {
    return type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith("kotlin.");
  }

  private static String type(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }

  private static String library(String type) {
    int end = type.startsWith("io.tenantry") ? type.lastIndexOf('.') : type.indexOf('.');
    return type.substring(0, end);
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** Shares of the time, the largest first, as a table. */
  public String time(String title, int rows) {
    return table(title, time, rows);
  }

  /** Shares of the allocated bytes, the largest first, as a table. */
  public String memory(String title, int rows) {
    return table(title, memory, rows);
  }

  private static String table(String title, Map<String, Double> shares, int rows) {
    double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    return Text.shares(title, shares, all, rows);
  }
}
