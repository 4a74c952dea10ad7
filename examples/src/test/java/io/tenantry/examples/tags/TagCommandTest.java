package io.tenantry.examples.tags;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.ninjaone.NinjaOneOptions;
import io.tenantry.examples.ninjaone.NinjaOneSystem;
import io.tenantry.sandbox.Exchange;
import io.tenantry.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line: what it prints, and how it ends. */
class TagCommandTest {
  private final Sandbox sandbox = Sandbox.builder().ninjaOne(n -> n.organizations(60)).build();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void updateEndsWithItsCounts() {
    assertThat(run("--with", "premium,24x7", "--add", "gold,eu")).isZero();
    assertThat(lines())
        .endsWith(
            "Tag update: 12 organizations selected,"
                + " 12 updated, 0 unchanged, 0 not kept, 0 failed");
    assertThat(sandbox.ninjaOne().organization(1).tags())
        .containsExactly("premium", "24x7", "gold", "eu");
  }

  @Test
  void dryRunWritesNothing() {
    assertThat(run("--with", "premium", "--remove", "24x7", "--dry-run")).isZero();
    assertThat(lines()).endsWith("Dry run: 12 organizations selected, 12 to update");
    assertThat(sandbox.ninjaOne().requests()).extracting(Exchange::method).doesNotContain("PATCH");
  }

  @Test
  void filterIsPassedOnAsItIs() {
    run("--add", "gold", "--filter", "org = 1 & more");

    assertThat(sandbox.ninjaOne().requests())
        .filteredOn(request -> request.path().endsWith("/organizations"))
        .first()
        .satisfies(request -> assertThat(request.parameter("of")).hasValue("org = 1 & more"));
  }

  @Test
  void tenantThatDropsTagsIsExitCodeOne() {
    int code =
        NinjaOneOptions.commandLine(new TagCommand(NinjaOneOptions::open))
            .setOut(new PrintWriter(out, true))
            .execute("--organizations", "3", "--form", "observed", "--add", "gold");

    assertThat(code).isEqualTo(1);
    assertThat(lines()).last().asString().contains("3 not kept");
  }

  @Test
  void invalidCommandLineIsReported() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--add", "gold", "--remove", "gold")).isEqualTo(2);
    assertThat(err.toString())
        .contains("say what to --add or to --remove", "can't be both added and removed");
  }

  private int run(String... args) {
    return NinjaOneOptions.commandLine(new TagCommand(options -> NinjaOneSystem.of(sandbox)))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }
}
