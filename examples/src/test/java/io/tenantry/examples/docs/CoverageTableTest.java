package io.tenantry.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of resources and methods is that of the clients. */
class CoverageTableTest {
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");
  private static final Map<String, Class<?>> CLIENTS =
      Map.of(
          "NinjaOne", NinjaOneClient.class,
          "N-central", NCentralClient.class,
          "JumpCloud", JumpCloudClient.class,
          "Organization directory", OrgDirectoryClient.class);

  @Test
  void readmeListsEveryMethodOfEveryClient() throws IOException {
    Map<String, Set<String>> covered = new TreeMap<>();
    CLIENTS.forEach((vendor, client) -> covered.putAll(resources(vendor, client)));

    assertThat(table()).isEqualTo(covered);
  }

  /** Resources by "NinjaOne organizations()". */
  private static Map<String, Set<String>> resources(String vendor, Class<?> client) {
    return Arrays.stream(client.getMethods())
        .filter(m -> m.getParameterCount() == 0 && !Modifier.isStatic(m.getModifiers()))
        .filter(m -> m.getReturnType().getPackage() == client.getPackage())
        .collect(
            Collectors.toMap(
                m -> vendor + " `" + m.getName() + "()`", m -> methods(m.getReturnType())));
  }

  private static Set<String> methods(Class<?> resource) {
    return Stream.of(resource.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()))
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> rows = new TreeMap<>();
    String vendor = "";
    String resource = "";
    for (String line : Files.readAllLines(Path.of("../README.md"))) {
      String[] cells = line.split("\\|");
      if (cells.length == 4 && (!cells[2].isBlank() || !resource.isEmpty())) {
        vendor = cells[1].isBlank() ? vendor : cells[1].strip();
        resource = cells[2].isBlank() ? resource : cells[2].strip();
        if (CLIENTS.containsKey(vendor) && resource.endsWith("()`")) {
          names(cells[3], rows.computeIfAbsent(vendor + " " + resource, row -> new TreeSet<>()));
        }
      }
    }
    return rows;
  }

  private static void names(String cell, Set<String> into) {
    Matcher name = NAME.matcher(cell);
    while (name.find()) {
      into.add(name.group(1));
    }
  }
}
