package io.tenantry.sandbox;

import java.util.Random;

/** Strikes a share of the times it is thrown, always the same ones for the same seed. */
final class Dice {
  private double share;
  private Random random = new Random(0);

  void load(double newShare, long seed) {
    if (!(newShare >= 0 && newShare <= 1)) {
      throw new IllegalArgumentException("a share is from 0 to 1, not " + newShare);
    }
    share = newShare;
    random = new Random(seed);
  }

  boolean strike() {
    return share > 0 && random.nextDouble() < share;
  }
}
