package io.tenantry.examples.onboarding;

import java.util.Optional;

/** How to take a step back: by a call, by a person, or both. */
sealed interface Undo {

  /**
   * A call takes it back as far as the vendor's API can.
   *
   * @param what what the call does, for people
   * @param rest what a person has to do after it, or in its place if it fails
   */
  record ByCall(String what, Runnable call, Optional<String> rest) implements Undo {}

  /** The vendor's API has no way back. */
  record ByHand(String what) implements Undo {}
}
