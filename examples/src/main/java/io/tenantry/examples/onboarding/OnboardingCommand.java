package io.tenantry.examples.onboarding;

import io.tenantry.examples.ninjaone.NinjaOneOptions;
import io.tenantry.sandbox.Sandbox;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The onboarding's command line. */
@Command(
    name = "onboard",
    sortOptions = false,
    usageHelpAutoWidth = true,
    header = "Onboards a new client in the directory, N-central, NinjaOne and JumpCloud.",
    description = {
      "",
      "If a step fails, the previous steps are undone where the API allows it: the directory's"
          + " organization is disabled, and NinjaOne's rejects new devices. N-central, NinjaOne and"
          + " JumpCloud document no call that removes a customer, so the output lists what you must"
          + " remove yourself, with ids. Runs against a sandbox inside this process.",
      "",
    },
    footer = {
      "",
      "Exit code: 0 if the client is onboarded, 1 if not, 2 for a wrong command line.",
    })
final class OnboardingCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "The client's name.")
  private String name;

  @Option(names = "--contact-first", defaultValue = "Service", description = "First name.")
  private String firstName;

  @Option(names = "--contact-last", defaultValue = "Desk", description = "Last name.")
  private String lastName;

  @Option(
      names = "--site",
      defaultValue = "Main office",
      description = "Name of the first location (default: ${DEFAULT-VALUE}).")
  private String site;

  @Option(names = "--address", description = "Postal address of that location.")
  private @Nullable String address;

  @Option(
      names = "--policy",
      paramLabel = "ROLE=POLICY",
      split = ",",
      defaultValue = "1=100,2=101",
      description = "NinjaOne's policies by role (default: ${DEFAULT-VALUE}).")
  private Map<Long, Long> policies = new TreeMap<>();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  private final Supplier<SandboxOffice> systems;

  OnboardingCommand(Supplier<SandboxOffice> systems) {
    this.systems = systems;
  }

  /** Runs the onboarding and ends the JVM with its exit code. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    System.exit(commandLine(OnboardingCommand::empty).setOut(out).execute(args));
  }

  static CommandLine commandLine(Supplier<SandboxOffice> systems) {
    return NinjaOneOptions.commandLine(new OnboardingCommand(systems));
  }

  private static SandboxOffice empty() {
    return new SandboxOffice(Sandbox.builder().build());
  }

  @Override
  public Integer call() {
    if (name.isBlank()) {
      throw new ParameterException(spec.commandLine(), "The client needs a name");
    }
    NewClient client =
        new NewClient(
            name, firstName, lastName, site, Optional.ofNullable(address), new TreeMap<>(policies));
    try (SandboxOffice sandbox = systems.get()) {
      JobResult result = new Onboarding(sandbox.office(), client).run();
      result.lines().forEach(spec.commandLine().getOut()::println);
      return result.failed() ? 1 : 0;
    }
  }
}
