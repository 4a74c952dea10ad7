package io.tenantry.examples.sync.report;

import io.tenantry.examples.sync.result.SyncResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A sync's plan and outcome as one HTML file for people: what was compared, what needs a person and
 * what to do about it, what changed and why. The file needs no network and no script, and shows
 * names from outside as they are, whatever they hold.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Writes the file, over one that is there; folders that are missing are made.
   *
   * @param where between which systems the sync ran, for people; no secret
   * @param when the moment that the report is of
   * @throws IOException if the file can't be written
   */
  public static void write(Path file, SyncResult result, String where, Instant when)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, html(result, where, when));
  }

  static String html(SyncResult result, String where, Instant when) {
    return new Page(result, where, when).html();
  }
}
