package io.tenantry.examples.sync.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** The sync in a process of its own, which can be killed. */
public final class ChildSync implements AutoCloseable {
  private final Process process;

  private ChildSync(Process process) {
    this.process = process;
  }

  /** Starts the program with a configuration, and the secrets in its environment. */
  public static ChildSync start(Class<?> program, Path config, Map<String, String> secrets) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            "--config",
            config.toString(),
            "--no-progress");
    builder.environment().putAll(secrets);
    try {
      return new ChildSync(builder.redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException("The program can't be started again: " + e.getMessage(), e);
    }
  }

  /** Passes its output on until it ends; returns the last line. */
  public String show(Consumer<String> out) {
    String last = "";
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.accept("  | " + line);
        last = line;
      }
    } catch (IOException e) {
      out.accept("  | (its output broke off: " + e.getMessage() + ")");
    }
    return last;
  }

  /** Kills the process. */
  void kill() {
    process.destroyForcibly();
  }

  /** Waits for the end of the process; returns its exit code. */
  public int exitCode() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while the program was running");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
