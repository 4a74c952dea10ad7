package io.tenantry.examples.sync;

import io.tenantry.core.error.ApiException;
import io.tenantry.examples.sync.SandboxSystems.NinjaForm;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The directory sync's command line. */
@Command(
    name = "sync",
    sortOptions = false,
    usageHelpAutoWidth = true,
    header = "Brings NinjaOne in step with the organization directory.",
    description = {
      "",
      "Each enabled organization of the directory gets an organization in NinjaOne, with a location"
          + " and policy mappings. The directory's id is written back, so that a renamed"
          + " organization is recognised. Runs against a sandbox inside this process.",
      "",
    },
    footer = {
      "",
      "The last line of the output is",
      "  Directory sync: <n> organizations, <c> created, <u> updated, <s> unchanged, <f> failed",
      "where n, all organizations of the directory, is the sum of the others. Organizations that"
          + " are disabled in the directory, and ambiguous ones (reported, never guessed at), are"
          + " left alone and count as unchanged.",
      "",
      "Exit code: 0 if nothing failed, 1 if something did, 2 for a wrong command line.",
    })
final class SyncCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ArgGroup private final Mode mode = new Mode();

  @Option(
      names = "--organizations",
      paramLabel = "N",
      defaultValue = "2500",
      description = "Organizations in the sandbox's directory (default: ${DEFAULT-VALUE}).")
  private int organizations;

  @Option(
      names = "--form",
      defaultValue = "documented",
      description =
          "How the sandbox's NinjaOne answers: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private NinjaForm form;

  @Option(
      names = "--policy",
      paramLabel = "ROLE=POLICY",
      split = ",",
      defaultValue = "1=100,2=101",
      description =
          "Policies that devices of a role follow in every organization (default:"
              + " ${DEFAULT-VALUE}). Roles that aren't named stay as they are.")
  private Map<Long, Long> policies;

  @Option(
      names = "--location",
      paramLabel = "NAME",
      defaultValue = "Main office",
      description = "Name of the location that the sync keeps (default: ${DEFAULT-VALUE}).")
  private String location;

  @Option(names = "--no-progress", description = "No progress bars, also on a terminal.")
  private boolean noProgress;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  private final BiFunction<Integer, NinjaForm, SandboxSystems> sandbox;

  /** With what starts a sandbox of so many organizations. */
  SyncCommand(BiFunction<Integer, NinjaForm, SandboxSystems> sandbox) {
    this.sandbox = sandbox;
  }

  /** What to do, one of them. */
  static final class Mode {
    @Option(names = "--dry-run", description = "Shows the plan and writes nothing.")
    private boolean dryRun;

    @Option(names = "--twice", description = "Syncs again, which has nothing left to do.")
    private boolean twice;
  }

  /** Runs the sync and ends the JVM with its exit code. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    System.exit(commandLine(new SyncCommand(SandboxSystems::start)).setOut(out).execute(args));
  }

  static CommandLine commandLine(SyncCommand command) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(SyncCommand::failed);
  }

  @Override
  public Integer call() {
    if (organizations < 0) {
      throw new ParameterException(spec.commandLine(), "--organizations must not be negative");
    }
    try (SandboxSystems systems = sandbox.apply(organizations, form)) {
      out().println(systems.line());
      DirectorySync sync =
          new DirectorySync(
              systems.directory(), systems.ninjaOne(), rules(), progress(), out()::println);
      return run(sync) ? 0 : 1;
    }
  }

  private boolean run(DirectorySync sync) {
    if (mode.dryRun) {
      return !sync.dryRun().failed();
    }
    boolean good = !sync.run().failed();
    if (mode.twice) {
      out().println("Once more");
      good &= !sync.run().failed();
    }
    return good;
  }

  private Rules rules() {
    Map<String, String> byRole = new TreeMap<>();
    policies.forEach((role, policy) -> byRole.put(role.toString(), policy.toString()));
    return new Rules(location, byRole);
  }

  private Progress progress() {
    boolean terminal = System.console() != null && System.getenv("TERM") != null;
    return terminal && !noProgress ? new ProgressBars() : Progress.NONE;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** What a vendor refuses is told in its own words; anything else with its stack. */
  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(e instanceof ApiException)) {
      throw e;
    }
    line.getErr().println(e.getMessage());
    return 1;
  }
}
