package io.tenantry.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of what was observed, as Markdown. */
final class Matrix {
  private static final Path FILE =
      Path.of(System.getProperty("basedir", ".")).resolve("../docs/fault-matrix.md").normalize();
  private static final String HEAD =
      """
      # How the clients handle faults

      <!-- FaultMatrixTest writes this page from what it observes, and fails if the page differs. To write it again:
           mvn -pl system-tests -am test -Dtest=FaultMatrixTest \\
               -Dsurefire.failIfNoSpecifiedTests=false -Dfault-matrix.write=true -->

      Each row is one call to a fake vendor over a real connection. A gateway between client and vendor causes the
      fault. The call was made with each of the four clients. If they behaved differently, there is a row for each behavior.

      - **Outcome:** *may have taken effect* and *no effect* are what the exception's `mayHaveTakenEffect()` returns.
      - **Requests:** how many requests arrived at the gateway. Requests for tokens are shown if there was more than one.
      - **Waited:** how long the client waited between its attempts. The backoff is random; here it is always half of its
        limit.
      - **Created:** how many records the vendor had afterwards that it didn't have before.

      The calls use the default settings, with one exception: if there is no response, or it arrives byte by byte, the
      call has a deadline of one second. By default, there is no deadline, and an attempt fails after 60 seconds without data.

      A client waits for up to five minutes (`maxWait`) if `Retry-After` requests it. If it requests more, up to one hour,
      the call fails at once, and further calls fail unsent until the time is over. A delay of more than one hour is
      replaced by 30 seconds.

      After a redirect to another host, the client sent no request to that host, and so no secret.
      """;

  private final List<String> clients;
  private final Map<Fault, Map<String, Observed>> rows = new LinkedHashMap<>();

  Matrix(List<String> clients) {
    this.clients = clients;
  }

  void observed(Fault fault, String client, Observed observed) {
    rows.computeIfAbsent(fault, row -> new LinkedHashMap<>()).put(client, observed);
  }

  String text() {
    return HEAD
        + table("Calls that only read", "| Fault | Outcome | Requests | Waited |", false)
        + table(
            "Calls that create a record",
            "| Fault | Outcome | Requests | Waited | Created |",
            true);
  }

  private String table(String title, String head, boolean writes) {
    String line = head.replaceAll("[^|]+", "---");
    String body =
        rows.keySet().stream()
            .filter(fault -> fault.writes() == writes)
            .map(this::rowsOf)
            .collect(Collectors.joining());
    return "\n## %s\n\n%s\n%s\n%s".formatted(title, head, line, body);
  }

  /** One row if all clients do the same, otherwise one for each thing that they do. */
  private String rowsOf(Fault fault) {
    Map<String, List<String>> clientsByCells = new LinkedHashMap<>();
    for (String client : clients) {
      clientsByCells.computeIfAbsent(cells(fault, client), c -> new ArrayList<>()).add(client);
    }
    boolean alike = clientsByCells.size() == 1;
    StringBuilder lines = new StringBuilder();
    clientsByCells.forEach(
        (cells, who) -> {
          String name = alike ? fault.name() : fault.name() + ": " + String.join(", ", who);
          lines.append("| %s | %s |\n".formatted(name, cells));
        });
    return lines.toString();
  }

  private String cells(Fault fault, String client) {
    Observed observed = rows.get(fault).get(client);
    return observed == null ? "not observed" : observed.cells(fault.writes());
  }

  String committed() throws IOException {
    return Files.exists(FILE) ? Files.readString(FILE) : "";
  }

  void write() throws IOException {
    Files.writeString(FILE, text());
  }
}
