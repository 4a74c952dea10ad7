package io.tenantry.system.walks;

import io.tenantry.core.paging.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A job that stores a list, and every few items where it stands: both in one file, the checkpoint
 * first, which changes at once or not at all. It tells of each time, goes on when told to, and is
 * killed at any time.
 */
final class StoringJob {
  private static final int EVERY = 5;

  private final Path file;
  private final List<String> lines;

  private StoringJob(Path file) throws IOException {
    this.file = file;
    this.lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of(""));
  }

  /** Arguments: which list, the file, and what its {@link MainList#access} says. */
  public static void main(String[] args) throws IOException {
    List<String> access = Arrays.asList(args).subList(2, args.length);
    new StoringJob(Path.of(args[1])).store(MainList.valueOf(args[0]).open(access));
  }

  private <T> void store(MainList.Listing<T> listing) throws IOException {
    String saved = lines.get(0);
    try (Walk<T> walk = listing.list().walkFrom(saved.isEmpty() ? null : saved)) {
      int items = 0;
      while (walk.hasNext()) {
        lines.add(listing.id().apply(walk.next()));
        if (++items % EVERY == 0) {
          save(walk.checkpoint());
        }
      }
      save(walk.checkpoint());
    }
  }

  private void save(String checkpoint) throws IOException {
    lines.set(0, checkpoint);
    Path next = file.resolveSibling("next");
    Files.write(next, lines);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    System.out.println("saved");
    System.in.read();
  }
}
