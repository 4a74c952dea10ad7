package io.tenantry.examples.tags;

import io.tenantry.examples.ninjaone.NinjaOneOptions;
import io.tenantry.examples.ninjaone.NinjaOneSystem;
import io.tenantry.ninjaone.model.Organization;
import io.tenantry.ninjaone.model.OrganizationsListOptions;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The tag update's command line. */
@Command(
    name = "tags",
    sortOptions = false,
    usageHelpAutoWidth = true,
    header = "Adds tags to many NinjaOne organizations, or removes them, and verifies it.",
    description = {"", "  tags --with 24x7 --add premium --remove standard", ""},
    footer = {
      "",
      "Exit code: 0 if every selected organization has the tags, 1 if one has not, 2 for a wrong"
          + " command line.",
    })
final class TagCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--add", paramLabel = "TAG", split = ",", description = "Tags to add.")
  private Set<String> add = new LinkedHashSet<>();

  @Option(names = "--remove", paramLabel = "TAG", split = ",", description = "Tags to remove.")
  private Set<String> remove = new LinkedHashSet<>();

  @Option(
      names = "--with",
      paramLabel = "TAG",
      split = ",",
      description = "Only organizations that have all of these tags.")
  private Set<String> with = new LinkedHashSet<>();

  @Option(
      names = "--without",
      paramLabel = "TAG",
      split = ",",
      description = "Only organizations that have none of these tags.")
  private Set<String> without = new LinkedHashSet<>();

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "Only organizations whose name contains this.")
  private @Nullable String name;

  @Option(
      names = "--filter",
      paramLabel = "OF",
      description = "A filter that NinjaOne applies, sent unchanged in its parameter \"of\".")
  private @Nullable String filter;

  @Option(names = "--dry-run", description = "Shows what would change and writes nothing.")
  private boolean dryRun;

  @Mixin private final NinjaOneOptions ninjaOne = new NinjaOneOptions();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  private final Function<NinjaOneOptions, NinjaOneSystem> opener;

  TagCommand(Function<NinjaOneOptions, NinjaOneSystem> opener) {
    this.opener = opener;
  }

  /** Runs the update and ends the JVM with its exit code. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    CommandLine line = NinjaOneOptions.commandLine(new TagCommand(NinjaOneOptions::open));
    System.exit(line.setOut(out).execute(args));
  }

  @Override
  public Integer call() {
    TagChange change = change();
    try (NinjaOneSystem system = opener.apply(ninjaOne)) {
      out().println(system.line());
      Selection selection = new Selection(with, without, Optional.ofNullable(name));
      OrganizationsListOptions listing =
          OrganizationsListOptions.builder()
              .organizationFilter(Optional.ofNullable(filter))
              .build();
      return run(new TagUpdate(system.client(), listing, selection, change));
    }
  }

  private int run(TagUpdate update) {
    List<Organization> selected = update.selected();
    if (dryRun) {
      long due = selected.stream().filter(update::isDue).count();
      out()
          .println(
              "Dry run: %d organizations selected, %d to update".formatted(selected.size(), due));
      return 0;
    }
    TagReport report = update.run(selected);
    report.lines().forEach(out()::println);
    return report.good() ? 0 : 1;
  }

  private TagChange change() {
    if (add.isEmpty() && remove.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "say what to --add or to --remove");
    }
    if (add.stream().anyMatch(remove::contains)) {
      throw new ParameterException(spec.commandLine(), "a tag can't be both added and removed");
    }
    return new TagChange(add, remove);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
