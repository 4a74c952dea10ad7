package io.tenantry.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import com.google.googlejavaformat.java.Main;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Formats Java sources with google-java-format: layout, Javadoc, long strings, order of imports.
 *
 * <p>The formatter uses javac's own classes, which the JVM of a build does not export. So it runs
 * in a JVM of its own, one for all files of a client, which is started with these exports.
 */
final class GoogleJavaFormat {
  private static final List<String> EXPORTED =
      List.of("api", "code", "file", "parser", "tree", "util");

  /** One class of each jar that the formatter needs. */
  private static final List<Class<?>> NEEDED =
      List.of(Main.class, ImmutableList.class, InternalFutureFailureAccess.class);

  private GoogleJavaFormat() {}

  /** What decides how a source is formatted, apart from the source. */
  static String version() {
    return jar(Main.class).getFileName().toString();
  }

  /**
   * Formats files in place.
   *
   * @throws IllegalStateException if a file is not Java, with the formatter's message
   */
  static void format(List<Path> files) {
    try {
      Path list = Files.createTempFile("to-format", ".txt");
      try {
        Files.write(list, files.stream().map(Path::toString).toList());
        run(command(list));
      } finally {
        Files.delete(list);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run google-java-format", e);
    }
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("google-java-format refuses generated code:\n" + messages);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while generated code was formatted", e);
    }
  }

  private static List<String> command(Path list) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // short runs: neither the optimizing compiler nor a parallel collector pays off
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    for (String name : EXPORTED) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.add("-cp");
    command.add(
        NEEDED.stream()
            .map(type -> jar(type).toString())
            .collect(Collectors.joining(File.pathSeparator)));
    command.addAll(List.of(Main.class.getName(), "--replace", "@" + list));
    return command;
  }

  private static Path jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("No file has the class " + type.getName(), e);
    }
  }
}
