package io.tenantry.examples.onboarding;

/**
 * One step of a job whose earlier steps are undone when a later one fails.
 *
 * @param <S> what the steps hand on to each other; immutable
 */
interface Step<S> {

  /** What it makes, for people. */
  String title();

  /**
   * Does it.
   *
   * @throws io.tenantry.core.error.ApiException if the vendor refuses or does not respond
   */
  Done<S> run(S state);
}
