package io.tenantry.examples.sync;

import picocli.CommandLine.Option;

/** What to do instead of one sync, one of them at most. */
final class Mode {
  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--twice")
  private boolean twice;

  @Option(names = "--chaos")
  private boolean chaos;

  boolean dryRun() {
    return dryRun;
  }

  boolean twice() {
    return twice;
  }

  boolean chaos() {
    return chaos;
  }
}
