package io.tenantry.examples.sync;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.console.ProgressBars;
import io.tenantry.examples.sync.plan.Account;
import io.tenantry.examples.sync.plan.Change;
import io.tenantry.examples.sync.plan.Reach;
import io.tenantry.examples.sync.report.HtmlReport;
import io.tenantry.examples.sync.result.SyncResult;
import io.tenantry.examples.sync.sandbox.Chaos;
import io.tenantry.examples.sync.sandbox.EarlierSync;
import io.tenantry.examples.sync.sandbox.SandboxSystems;
import io.tenantry.examples.sync.sandbox.SandboxSystems.Form;
import io.tenantry.examples.sync.settings.Mode;
import io.tenantry.examples.sync.settings.RuleOptions;
import io.tenantry.examples.sync.settings.RuleSettings;
import io.tenantry.examples.sync.settings.Settings;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The directory sync's command line. */
@Command(
    name = "sync",
    sortOptions = false,
    usageHelpAutoWidth = true,
    resourceBundle = SyncCommand.HELP)
final class SyncCommand implements Callable<Integer> {
  static final String HELP = "io.tenantry.examples.sync.help";
  private static final int FAILED = 1;
  private static final int WRONG = 2;
  private static final int NOT_READY = 3;

  @Spec private CommandSpec spec;

  @ArgGroup private final Mode mode = new Mode();

  @Option(names = "--config", paramLabel = "FILE")
  private @Nullable Path config;

  @Option(names = "--report", paramLabel = "FILE")
  private @Nullable Path report;

  @Mixin private final RuleOptions rules = new RuleOptions();

  @Option(names = "--organizations", paramLabel = "N", defaultValue = "2500")
  private int organizations;

  @Option(names = "--form", defaultValue = "documented")
  private Form form;

  @Option(names = "--no-progress")
  private boolean noProgress;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  private boolean help;

  private final BiFunction<Integer, Form, SandboxSystems> sandbox;

  /**
   * Creates the command.
   *
   * @param sandbox starts a sandbox with a number of organizations
   */
  SyncCommand(BiFunction<Integer, Form, SandboxSystems> sandbox) {
    this.sandbox = sandbox;
  }

  /** Runs the sync and ends the JVM with its exit code. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    System.exit(commandLine(new SyncCommand(SyncCommand::livedIn)).setOut(out).execute(args));
  }

  /** Starts a sandbox whose vendors have about half of the directory's organizations. */
  static SandboxSystems livedIn(int organizations, Form form) {
    SandboxSystems fakes = SandboxSystems.start(organizations, form);
    try (Systems clients = Systems.of(fakes)) {
      fakes.fill(vendor -> earlierSync(clients.target(vendor)));
    }
    return fakes;
  }

  private static EarlierSync earlierSync(Target target) {
    return (wanted, complete) -> {
      Account made = target.create(wanted);
      if (complete && target.reach().contains(Reach.PLACES) && made.places().isEmpty()) {
        target.update(made, List.of(new Change.AddPlace(wanted.placeName(), wanted.address())));
      }
    };
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
    if (mode.chaos() && (config != null || report != null || rules.narrowed())) {
      throw new ParameterException(
          spec.commandLine(), "--chaos runs over all vendors of the sandbox, as it is set up");
    }
    if (config != null) {
      return sync(Settings.load(config), Secret::fromEnvironment);
    }
    try (SandboxSystems fakes = sandbox.apply(organizations, form)) {
      out().println(fakes.line());
      if (mode.chaos()) {
        return new Chaos(SyncCommand.class, fakes, out()::println).run() ? 0 : FAILED;
      }
      return sync(fakes.settings(), name -> Secret.of(fakes.secrets().get(name)));
    }
  }

  private int sync(Settings given, Function<String, Secret> secrets) {
    Settings settings = rules.over(given);
    try (Systems systems = new Systems(settings, secrets)) {
      SyncJob job = new SyncJob(systems, RuleSettings.of(settings), progress(), out()::println);
      List<SyncResult> results = job.run(rules.vendors(systems.vendors()), mode);
      if (results.isEmpty()) {
        spec.commandLine().getErr().println("Nothing was written: not every system is ready");
        return NOT_READY;
      }
      if (report != null) {
        report(report, results.get(0));
      }
      return results.stream().anyMatch(SyncResult::failed) ? FAILED : 0;
    }
  }

  /** Writes the report of the first sync; a second one finds nothing to do. */
  private void report(Path file, SyncResult result) {
    String where = config == null ? "the sandbox" : config.toString();
    try {
      HtmlReport.write(file, result, where, Instant.now());
    } catch (IOException e) {
      throw new UncheckedIOException("The report " + file + " can't be written: " + e, e);
    }
  }

  private Progress progress() {
    boolean terminal = System.console() != null && System.getenv("TERM") != null;
    return terminal && !noProgress ? new ProgressBars() : Progress.NONE;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Prints expected failures as one line; anything else is thrown with its stack trace. */
  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(e instanceof ApiException || e instanceof UncheckedIOException)) {
      throw e;
    }
    line.getErr().println(e.getMessage());
    return e instanceof ConfigurationException ? WRONG : FAILED;
  }
}
