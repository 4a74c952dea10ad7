package io.tenantry.examples.ninjaone;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.ninjaone.NinjaOneRegion;
import io.tenantry.sandbox.Sandbox;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * The options that say which NinjaOne a program works on: a sandbox unless a region or URL is
 * given. The secret is read from the environment only.
 */
public final class NinjaOneOptions {
  private static final String SECRET = "NINJAONE_CLIENT_SECRET";

  @Option(
      names = "--organizations",
      paramLabel = "N",
      defaultValue = "2500",
      description = "Organizations in the sandbox (default: ${DEFAULT-VALUE}).")
  private int organizations;

  @Option(
      names = "--form",
      defaultValue = "documented",
      description =
          "The sandbox's response format: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Form form = Form.DOCUMENTED;

  @ArgGroup private @Nullable Place place;

  @Option(
      names = "--client-id",
      paramLabel = "ID",
      description = "The API application's id; its secret is read from " + SECRET + ".")
  private @Nullable String clientId;

  /** Where a real instance is. */
  static final class Place {
    @Option(
        names = "--region",
        description = "A real instance instead of the sandbox: ${COMPLETION-CANDIDATES}.")
    private @Nullable NinjaOneRegion region;

    @Option(
        names = "--url",
        paramLabel = "URL",
        description = "A real instance instead of the sandbox, by its address.")
    private @Nullable String url;

    private String address() {
      return region == null ? Objects.requireNonNull(url) : region.url();
    }
  }

  /** The two known response formats of NinjaOne. */
  enum Form {
    DOCUMENTED,
    OBSERVED
  }

  /**
   * Reaches the instance; sends nothing yet.
   *
   * @throws ConfigurationException if the id or the secret of a real instance is missing
   */
  public NinjaOneSystem open() {
    if (place == null) {
      return NinjaOneSystem.of(sandbox());
    }
    if (clientId == null) {
      throw new ConfigurationException("A real NinjaOne needs --client-id, and " + SECRET);
    }
    return NinjaOneSystem.real(place.address(), clientId, Secret.fromEnvironment(SECRET));
  }

  private Sandbox sandbox() {
    if (organizations < 0) {
      throw new ConfigurationException("--organizations must not be negative");
    }
    return Sandbox.builder()
        .ninjaOne(
            n -> {
              n.organizations(organizations);
              if (form == Form.OBSERVED) {
                n.observedForm();
              }
            })
        .build();
  }

  /** A case-insensitive command line that prints a vendor's refusal in one line. */
  public static CommandLine commandLine(Object command) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(NinjaOneOptions::failed);
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(e instanceof ApiException)) {
      throw e;
    }
    line.getErr().println(e.getMessage());
    return e instanceof ConfigurationException ? CommandLine.ExitCode.USAGE : 1;
  }
}
