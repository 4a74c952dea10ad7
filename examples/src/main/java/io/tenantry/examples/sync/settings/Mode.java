package io.tenantry.examples.sync.settings;

import picocli.CommandLine.Option;

/** What to do instead of one sync, one of them at most. */
public final class Mode {
  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--twice")
  private boolean twice;

  @Option(names = "--chaos")
  private boolean chaos;

  public boolean dryRun() {
    return dryRun;
  }

  public boolean twice() {
    return twice;
  }

  public boolean chaos() {
    return chaos;
  }
}
