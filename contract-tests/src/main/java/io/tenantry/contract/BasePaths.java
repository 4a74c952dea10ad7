package io.tenantry.contract;

import io.swagger.v3.oas.models.servers.Server;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The paths under which the servers of a document offer it, such as {@code /api} or nothing. */
final class BasePaths {
  private final List<String> declared;
  private final List<String> longestFirst;

  private BasePaths(List<String> declared) {
    this.declared = declared;
    this.longestFirst =
        declared.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  static BasePaths of(List<Server> servers) {
    return new BasePaths(servers.stream().map(BasePaths::pathOf).distinct().toList());
  }

  /** The path of the server that the document names first. */
  String first() {
    return declared.get(0);
  }

  /** The path as the document writes it, or nothing if no server offers it. */
  Optional<String> strip(String path) {
    return longestFirst.stream()
        .filter(base -> path.startsWith(base + "/"))
        .map(base -> path.substring(base.length()))
        .findFirst();
  }

  private static String pathOf(Server server) {
    String afterHost = server.getUrl().replaceFirst("^https?://[^/]+", "");
    return afterHost.endsWith("/") ? afterHost.substring(0, afterHost.length() - 1) : afterHost;
  }

  @Override
  public String toString() {
    return declared.toString();
  }
}
