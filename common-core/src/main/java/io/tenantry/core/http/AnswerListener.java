package io.tenantry.core.http;

/** Gets status and headers of each answer, of repeated attempts too, on the calling thread. */
@FunctionalInterface
public interface AnswerListener {
  /** An answer came; an exception from here ends the call. */
  void answered(AnswerInfo answer);
}
