package io.tenantry.core.http;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java program beside the test, with the test's own class path. Killed when closed. */
public final class Program implements Closeable {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Process process;
  private final BufferedReader output;

  private Program(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  public static Program start(Class<?> main, Object... arguments) throws IOException {
    return start(List.of(), main, arguments);
  }

  /** Starts a program with options of the JVM, such as {@code -Xmx256m}. */
  static Program start(List<String> options, Class<?> main, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main.getName()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return new Program(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** The next line that it prints; null once it has ended. */
  public String line() throws IOException {
    return output.readLine();
  }

  public void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new AssertionError("not killed: " + process.pid());
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  static String classPath() {
    Path target = Path.of(System.getProperty("basedir", "."), "target");
    Stream<String> own =
        Stream.of("classes", "test-classes").map(d -> target.resolve(d).toString());
    Stream<String> libraries =
        Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
            .flatMap(name -> Optional.ofNullable(System.getProperty(name)).stream());
    return Stream.concat(own, libraries).collect(Collectors.joining(File.pathSeparator));
  }
}
