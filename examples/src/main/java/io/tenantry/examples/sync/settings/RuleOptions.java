package io.tenantry.examples.sync.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is synchronized, and how. Options take precedence over the configuration. */
public final class RuleOptions {
  @Option(names = "--only", paramLabel = "VENDOR")
  private List<Vendor> only = new ArrayList<>();

  @Option(names = "--policy", paramLabel = "ROLE=POLICY")
  private @Nullable String policies;

  @Option(names = "--location", paramLabel = "NAME")
  private @Nullable String location;

  @Option(names = "--service-org", paramLabel = "ID|NAME")
  private @Nullable String serviceOrg;

  @Option(names = "--mapping", paramLabel = "FILE")
  private @Nullable Path mapping;

  /** These of the configured vendors. */
  public List<Vendor> vendors(List<Vendor> configured) {
    return only.isEmpty() ? configured : only.stream().distinct().sorted().toList();
  }

  /** Whether any of these was given. */
  public boolean narrowed() {
    return !only.isEmpty()
        || Stream.of(policies, location, serviceOrg, mapping).anyMatch(Objects::nonNull);
  }

  /** The settings, with what was given here in place of theirs. */
  public Settings over(Settings settings) {
    Optional<String> file =
        Optional.ofNullable(mapping).map(path -> path.toAbsolutePath().toString());
    return settings
        .with("policies", Optional.ofNullable(policies))
        .with("location", Optional.ofNullable(location))
        .with("ncentral.service-org", Optional.ofNullable(serviceOrg))
        .with("mapping.file", file);
  }
}
