package io.tenantry.examples.docs;

import io.tenantry.core.paging.Checkpoint;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.Walk;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** Appends a line for each item of a list to a file, once a night. */
final class NightlyJob {
  private static final String SAVED = "checkpoint ";

  static <T> void run(Paged<T> list, Function<T, String> line, Path file, String night)
      throws IOException {
    String last = cutToLastCheckpoint(file);
    String saved = last == null ? null : last.substring(last.lastIndexOf(' ') + 1);
    if (saved != null && Checkpoint.parse(saved).isEnd() && last.startsWith(SAVED + night)) {
      return; // killed after the last line of this night
    }
    try (Walk<T> walk = list.walkFrom(saved);
        Writer out = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
      int n = 0;
      while (walk.hasNext()) {
        out.write("item " + line.apply(walk.next()) + "\n");
        if (++n % 100 == 0) {
          walk.acknowledge();
          out.write(SAVED + night + " " + walk.checkpoint() + "\n");
          out.flush();
        }
      }
      out.write(SAVED + night + " " + walk.checkpoint() + "\n");
    }
  }

  /** Items without a checkpoint behind them come again. */
  private static String cutToLastCheckpoint(Path file) throws IOException {
    String text = Files.exists(file) ? Files.readString(file) : "";
    int begin = Math.max(0, text.lastIndexOf("\n" + SAVED, text.lastIndexOf('\n') - 1) + 1);
    int end = text.startsWith(SAVED, begin) ? text.indexOf('\n', begin) + 1 : 0;
    byte[] kept = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      out.truncate(kept.length);
    }
    return end == 0 ? null : text.substring(begin, end - 1);
  }
}
