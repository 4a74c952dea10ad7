package io.tenantry.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.ninjaone.NinjaOneOptions;
import io.tenantry.examples.ninjaone.NinjaOneSystem;
import io.tenantry.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line: what it prints, and how it ends. */
class AuditCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"documented", "observed"})
  void everyOrganizationOfTheSandboxIsCounted(String form) {
    int code = run("--organizations", "120", "--form", form, "--show", "2");

    assertThat(code).isEqualTo(1);
    assertThat(lines())
        .contains("… and 111 more (--show N shows more)")
        .endsWith(
            "Organization audit: 120 organizations, 7 clean, 113 with findings"
                + " (102 on custom fields, 90 on policies, 40 on locations)");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void cleanInstanceIsExitCodeZero() {
    assertThat(run("--organizations", "0")).isZero();
  }

  @Test
  void fewerRulesFindLess() {
    run("--organizations", "120", "--required", "seats", "--policy", "1=100");

    assertThat(lines().get(lines().size() - 1)).contains("102 on custom fields, 30 on policies");
  }

  @Test
  void refusalIsPrintedInOneLine() {
    Sandbox sandbox = Sandbox.builder().build();
    sandbox.ninjaOne().misbehave().failTokens(9, 403);

    assertThat(run(options -> NinjaOneSystem.of(sandbox))).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().contains("NinjaOne", "403");
  }

  @Test
  void invalidCommandLineIsReported() {
    assertThat(run("--organizations", "-1")).isEqualTo(2);
    assertThat(run("--show", "-1")).isEqualTo(2);
    assertThat(run("--region", "eu")).isEqualTo(2);
    assertThat(run("--region", "eu", "--url", "https://acme.example")).isEqualTo(2);
    assertThat(err.toString()).contains("--client-id", "must not be negative");
  }

  private int run(String... args) {
    return run(NinjaOneOptions::open, args);
  }

  private int run(Function<NinjaOneOptions, NinjaOneSystem> opener, String... args) {
    return NinjaOneOptions.commandLine(new AuditCommand(opener))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }
}
