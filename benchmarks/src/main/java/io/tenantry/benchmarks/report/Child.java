package io.tenantry.benchmarks.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own, for what must not share a heap. */
public final class Child {
  private Child() {}

  /**
   * Runs a main class to its end, with this JVM's class path.
   *
   * @param options options of the JVM, such as {@code -Xmx48m}
   * @return the lines that it printed
   */
  public static List<String> run(List<String> options, Class<?> main, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader out = process.inputReader()) {
      List<String> lines = out.lines().toList();
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException(main.getSimpleName() + " ended with status " + status + ": " + lines);
      }
      return lines;
    } finally {
      process.destroyForcibly();
    }
  }
}
