package io.tenantry.core.http;

import io.tenantry.core.auth.FileTokenStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A program that takes a lease and never gives it back. */
final class HoldLease {
  private HoldLease() {}

  public static void main(String[] args) throws InterruptedException {
    boolean leased =
        FileTokenStore.at(Path.of(args[0]))
            .lease(RotatingSource.KEY, Duration.ofMinutes(2))
            .isPresent();
    System.out.println(leased ? "leased" : "refused");
    new CountDownLatch(1).await();
  }
}
