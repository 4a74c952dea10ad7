package io.tenantry.examples.inventory;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.examples.ninjaone.NinjaOneOptions;
import io.tenantry.ncentral.model.DevicesListOptions;
import io.tenantry.sandbox.FakeNCentral;
import io.tenantry.sandbox.NCentralTenants;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The inventory's command line. */
@Command(
    name = "inventory",
    sortOptions = false,
    usageHelpAutoWidth = true,
    header = "Lists the devices of many N-central servers in one table.",
    description = {
      "",
      "Without --tenants, it reads a thousand fake servers. If it is killed while it reads real"
          + " ones, start it again with the same journal: it resumes where it stopped.",
      ""
    },
    footer = {
      "",
      "Exit code: 0 if every tenant was read to the end, 1 if one was not, 2 for a wrong command"
          + " line.",
    })
final class InventoryCommand implements Callable<Integer> {
  private static final int KINDS_OF_TENANTS = 40;

  @Spec private CommandSpec spec;

  @Option(
      names = "--tenants",
      paramLabel = "FILE",
      description =
          "Real tenants: a line with a name and an address for each. Their user API tokens are"
              + " read from NCENTRAL_JWT_<NAME>.")
  private @Nullable Path tenants;

  @Option(
      names = "--sandbox",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Number of fake tenants without --tenants (default: ${DEFAULT-VALUE}).")
  private int fakes;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      defaultValue = "inventory.journal",
      description =
          "Pages of real tenants read so far, with their checkpoints (default: ${DEFAULT-VALUE}).")
  private Path journal = Path.of("");

  @Option(
      names = "--table",
      paramLabel = "FILE",
      defaultValue = "inventory.csv",
      description = "The table (default: ${DEFAULT-VALUE}).")
  private Path table = Path.of("");

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "16",
      description = "Tenants read at the same time (default: ${DEFAULT-VALUE}).")
  private int atOnce;

  @Option(
      names = "--page-size",
      paramLabel = "N",
      defaultValue = "100",
      description = "Devices on a page (default: ${DEFAULT-VALUE}).")
  private int pageSize;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  /** Runs the inventory and ends the JVM with its exit code. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    CommandLine line = NinjaOneOptions.commandLine(new InventoryCommand());
    System.exit(line.setOut(out).execute(args));
  }

  @Override
  public Integer call() {
    if (atOnce < 1) {
      throw new ConfigurationException("--at-once is at least 1, not " + atOnce);
    }
    if (tenants != null) {
      return run(new TenantList(tenants, System::getenv).read(), journal);
    }
    if (fakes < 1) {
      throw new ConfigurationException("--sandbox is at least 1, not " + fakes);
    }
    try (NCentralTenants sandbox =
            NCentralTenants.of(fakes, (n, i) -> n.organizations(i % KINDS_OF_TENANTS)).start();
        TemporaryJournal pages = new TemporaryJournal()) {
      List<Tenant> all =
          IntStream.range(0, fakes).mapToObj(i -> tenant(sandbox.get(i), i)).toList();
      return run(all, pages.path());
    }
  }

  private static Tenant tenant(FakeNCentral fake, int number) {
    return new Tenant("tenant-" + number, fake.url(), Secret.of(fake.jwt()));
  }

  private int run(List<Tenant> all, Path pagesFile) {
    DevicesListOptions listing = DevicesListOptions.builder().pageSize(pageSize).build();
    try (Journal pages = Journal.open(pagesFile)) {
      InventoryResult result = new Inventory(pages, listing, atOnce).run(all);
      CsvFile.write(table, pages, all);
      spec.commandLine().getOut().println("Table: " + table.toAbsolutePath());
      result.lines().forEach(spec.commandLine().getOut()::println);
      return result.good() ? 0 : 1;
    }
  }
}
