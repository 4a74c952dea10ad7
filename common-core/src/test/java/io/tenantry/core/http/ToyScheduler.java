package io.tenantry.core.http;

import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.PageOutcome;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.spec.PagingRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A program that reads a list one page at a time and does the rest itself. All it knows is in one
 * file: the checkpoint, and after it the rows that were dealt with; both change at once or not.
 */
final class ToyScheduler {
  private static final PagingRule RULE =
      PagingRule.cursor("after").items("things").token("next").size("size", 3).build();
  private static final String START = "";
  private static final String END = "end";

  private final Path file;
  private final List<String> lines;

  private ToyScheduler(Path file) throws IOException {
    this.file = file;
    this.lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of(START));
  }

  /** Arguments: base URL and file. */
  public static void main(String[] args) throws IOException {
    ApiInvoker acme =
        new Acme.Builder().baseUrl(args[0]).credentials(BearerToken.of(Secret.of("t0ken"))).build();
    Paged<JsonValue> list =
        acme.list(
            Acme.LIST, acme.api(Acme.Api.class).list(), RULE, JsonValue.adapter(), JsonValue::json);
    new ToyScheduler(Path.of(args[1])).work(list);
  }

  private void work(Paged<JsonValue> list) throws IOException {
    while (!lines.get(0).equals(END)) {
      String checkpoint = lines.get(0);
      PageOutcome<JsonValue> outcome =
          checkpoint.equals(START) ? list.firstPage() : list.pageAt(checkpoint);
      if (outcome instanceof PageOutcome.Fetched<JsonValue> page) {
        page.items().forEach(row -> lines.add(row.json()));
        lines.set(0, page.isLast() ? END : page.checkpoint());
        save();
      } else if (outcome instanceof PageOutcome.Failed<JsonValue> failed && !failed.isRetryable()) {
        throw failed.cause();
      } else if (outcome instanceof PageOutcome.CheckpointExpired<JsonValue> expired) {
        throw expired.cause();
      } else if (outcome instanceof PageOutcome.Throttled<JsonValue> throttled) {
        LockSupport.parkUntil(throttled.until().toEpochMilli());
      }
    }
  }

  private void save() throws IOException {
    Path next = file.resolveSibling("next");
    Files.write(next, lines);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
