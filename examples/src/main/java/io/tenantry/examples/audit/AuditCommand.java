package io.tenantry.examples.audit;

import io.tenantry.examples.ninjaone.NinjaOneOptions;
import io.tenantry.examples.ninjaone.NinjaOneSystem;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The audit's command line. */
@Command(
    name = "audit",
    sortOptions = false,
    usageHelpAutoWidth = true,
    header = "Reports which NinjaOne organizations need attention. Changes nothing.",
    description = {
      "",
      "Checks that custom fields are set and not out of date, that policy mappings are the current"
          + " ones, and that every location has a unique name and an address.",
      "",
    },
    footer = {
      "",
      "Exit code: 0 if every organization is clean, 1 if one is not, 2 for a wrong command line.",
    })
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--required",
      paramLabel = "FIELD",
      split = ",",
      defaultValue = "contractType",
      description = "Custom fields that must have a value (default: ${DEFAULT-VALUE}).")
  private List<String> required = List.of();

  @Option(
      names = "--end-date",
      paramLabel = "FIELD",
      split = ",",
      defaultValue = "contractEnd",
      description = "Custom fields whose date must not have passed (default: ${DEFAULT-VALUE}).")
  private List<String> endDates = List.of();

  @Option(
      names = "--policy",
      paramLabel = "ROLE=POLICY",
      split = ",",
      defaultValue = "1=100,2=101",
      description = "The current policies by role (default: ${DEFAULT-VALUE}).")
  private Map<Long, Long> policies = Map.of();

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many organizations with findings are shown (default: ${DEFAULT-VALUE}).")
  private int show;

  @Mixin private final NinjaOneOptions ninjaOne = new NinjaOneOptions();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  private final Function<NinjaOneOptions, NinjaOneSystem> opener;

  AuditCommand(Function<NinjaOneOptions, NinjaOneSystem> opener) {
    this.opener = opener;
  }

  /** Runs the audit and ends the JVM with its exit code. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    CommandLine line = NinjaOneOptions.commandLine(new AuditCommand(NinjaOneOptions::open));
    System.exit(line.setOut(out).execute(args));
  }

  @Override
  public Integer call() {
    if (show < 0) {
      throw new ParameterException(spec.commandLine(), "--show must not be negative");
    }
    try (NinjaOneSystem system = opener.apply(ninjaOne)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(system.line());
      AuditReport report = new Audit(system.client(), rules()).run();
      report.lines(show).forEach(out::println);
      return report.clean() ? 0 : 1;
    }
  }

  private AuditRules rules() {
    Map<String, String> byRole = new TreeMap<>();
    policies.forEach((role, policy) -> byRole.put(role.toString(), policy.toString()));
    return new AuditRules(required, endDates, byRole, LocalDate.now());
  }
}
