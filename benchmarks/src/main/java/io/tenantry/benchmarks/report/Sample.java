package io.tenantry.benchmarks.report;

/**
 * What one operation cost in one round.
 *
 * @param micros microseconds of processor time, garbage collection included
 * @param bytes bytes allocated
 */
public record Sample(double micros, double bytes) {}
