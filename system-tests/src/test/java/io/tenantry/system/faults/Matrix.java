package io.tenantry.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      # What the clients do when something goes wrong

      <!-- Written by FaultMatrixTest from what it observed; a build whose clients do otherwise fails. To write it anew:
           mvn -pl system-tests -am test -Dtest=FaultMatrixTest -Dsurefire.failIfNoSpecifiedTests=false -Dfault-matrix.write=true -->

      Each cell is one call of one client, with the default settings, over a real connection to a fake vendor, by way of a gateway that brings
      the fault about. Only where the server is silent the call has a deadline, of a second: by default there is none, and an attempt
      ends after 60 seconds without a byte. A cell says how the call ended, how many requests arrived (those for tokens are not counted; where
      one call needed more than the first, it says so), how long the client waited between its attempts by its own clock (with jitter at one
      half), and for calls that make something how many things the vendor then had more. *May have taken effect* and *no effect* is
      what the exception states about it. No request and no secret reached the other host of a redirect.

      A `Retry-After` of up to five minutes (`maxWait`) is waited for in full. One of up to an hour ends the call at once, and further calls
      unsent until it is over. A longer one is taken for a mistake, and for half a minute.
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
    return HEAD + table("Calls that only read", false) + table("Calls that make something", true);
  }

  private String table(String title, boolean writes) {
    String columns = clients.stream().map(" %s |"::formatted).collect(Collectors.joining());
    String lines = "---|".repeat(clients.size() + 1);
    String body =
        rows.keySet().stream()
            .filter(fault -> fault.writes() == writes)
            .map(this::row)
            .collect(Collectors.joining());
    return "\n## %s\n\n| What happens |%s\n|%s\n%s".formatted(title, columns, lines, body);
  }

  private String row(Fault fault) {
    String cells =
        clients.stream()
            .map(client -> cell(fault, client))
            .map(" %s |"::formatted)
            .collect(Collectors.joining());
    return "| %s |%s\n".formatted(fault.name(), cells);
  }

  private String cell(Fault fault, String client) {
    Observed observed = rows.get(fault).get(client);
    return observed == null ? "not observed" : observed.cell(fault.writes());
  }

  String committed() throws IOException {
    return Files.exists(FILE) ? Files.readString(FILE) : "";
  }

  void write() throws IOException {
    Files.writeString(FILE, text());
  }
}
