package io.tenantry.benchmarks.report;

/** One chapter of the results: measures, and says what came out. */
public interface Chapter {
  /** A short name to choose it by. */
  String name();

  /**
   * Runs the measurement, for minutes perhaps.
   *
   * @return its text in Markdown, from a heading of the second level on
   */
  String measure() throws Exception;
}
