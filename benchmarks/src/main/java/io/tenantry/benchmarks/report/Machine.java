package io.tenantry.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the figures were measured on, without anything that names the machine. */
public final class Machine {
  private static final double GIB = 1 << 30;

  private Machine() {}

  public static String describe() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return Text.table(
        List.of(
            List.of("", ""),
            List.of("date", LocalDate.now(ZoneOffset.UTC).toString()),
            List.of("CPU", cpu() + ", " + Runtime.getRuntime().availableProcessors() + " cores"),
            List.of("memory", Text.number(system.getTotalMemorySize() / GIB, 0) + " GiB"),
            List.of("system", System.getProperty("os.name") + " " + System.getProperty("os.arch")),
            List.of(
                "JVM",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version")),
            List.of("libraries", String.join(", ", libraries()))));
  }

  /** Name and version of the libraries measured, from the names of their jars. */
  private static List<String> libraries() {
    Pattern jar =
        Pattern.compile(
            "(okhttp-jvm|okio-jvm|retrofit|moshi|jackson-databind|gson|jmh-core)-([0-9][^/]*)\\.jar");
    return jar.matcher(System.getProperty("java.class.path"))
        .results()
        .map(found -> found.group(1) + " " + found.group(2))
        .toList();
  }

  private static String cpu() {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(info)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
