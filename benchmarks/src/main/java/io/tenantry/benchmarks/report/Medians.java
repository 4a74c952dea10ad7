package io.tenantry.benchmarks.report;

import java.util.stream.DoubleStream;

final class Medians {
  private Medians() {}

  static double of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("No values, so no median: run at least one round");
    }
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
