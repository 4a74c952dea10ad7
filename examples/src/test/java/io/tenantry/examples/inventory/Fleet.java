package io.tenantry.examples.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.auth.Secret;
import io.tenantry.sandbox.Exchange;
import io.tenantry.sandbox.FakeNCentral;
import io.tenantry.sandbox.NCentralTenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fake tenants, and what the inventory has to find there. */
final class Fleet implements AutoCloseable {
  private final NCentralTenants fakes;

  Fleet(int size) {
    fakes = NCentralTenants.of(size, (n, i) -> n.organizations(i % 30)).start();
  }

  static String name(int index) {
    return "tenant-" + index;
  }

  FakeNCentral get(int index) {
    return fakes.get(index);
  }

  List<Tenant> tenants() {
    return IntStream.range(0, fakes.size())
        .mapToObj(i -> new Tenant(name(i), get(i).url(), Secret.of(get(i).jwt())))
        .toList();
  }

  /** The same in a file, for a program of its own. */
  Path file(Path folder) throws IOException {
    List<String> lines = tenants().stream().map(t -> t.name() + " " + t.url()).toList();
    return Files.write(folder.resolve("tenants"), lines);
  }

  Map<String, String> secrets() {
    return tenants().stream()
        .collect(
            Collectors.toMap(t -> TenantList.variable(t.name()), tenant -> tenant.jwt().reveal()));
  }

  void onExchange(Consumer<Exchange> listener) {
    IntStream.range(0, fakes.size()).forEach(i -> get(i).onExchange(listener));
  }

  int devices() {
    return IntStream.range(0, fakes.size()).map(i -> get(i).deviceIds().size()).sum();
  }

  /** Each tenant's devices are there once, in their order, and nothing else is. */
  void assertWhole(Path journal) {
    Map<String, List<String>> wanted = new HashMap<>();
    Map<String, List<String>> found = new HashMap<>();
    try (Journal pages = Journal.open(journal)) {
      for (int i = 0; i < fakes.size(); i++) {
        wanted.put(name(i), get(i).deviceIds().stream().map(String::valueOf).toList());
        found.put(name(i), pages.rows(name(i)).stream().map(Row::id).toList());
      }
    }
    assertThat(found).isEqualTo(wanted);
  }

  @Override
  public void close() {
    fakes.close();
  }
}
