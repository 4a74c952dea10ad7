package io.tenantry.examples.sync.settings;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.examples.sync.console.Quoted;
import io.tenantry.examples.sync.plan.Reach;
import io.tenantry.examples.sync.plan.Rules;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules that settings ask for. */
public final class RuleSettings {
  private static final Pattern POLICY = Pattern.compile("\\s*(\\d+)\\s*=\\s*(\\d+)\\s*");

  private final String placeName;
  private final Map<String, String> policies;

  private RuleSettings(String placeName, Map<String, String> policies) {
    this.placeName = placeName;
    this.policies = policies;
  }

  /**
   * Reads them.
   *
   * @throws ConfigurationException if policies aren't written as {@code role=policy,role=policy}
   */
  public static RuleSettings of(Settings settings) {
    Map<String, String> policies = new TreeMap<>();
    settings.text("policies").ifPresent(text -> read(text, policies));
    return new RuleSettings(settings.text("location").orElse("Main office"), policies);
  }

  private static void read(String text, Map<String, String> policies) {
    for (String part : text.split(",")) {
      Matcher policy = POLICY.matcher(part);
      if (!policy.matches()) {
        throw new ConfigurationException(
            "Policies are written as ROLE=POLICY with their ids (1=100,2=101), not "
                + Quoted.of(part));
      }
      policies.put(policy.group(1), policy.group(2));
    }
  }

  /** Policy id by role id. */
  public Map<String, String> policies() {
    return Map.copyOf(policies);
  }

  /** What an account must look like at a vendor with this reach. */
  public Rules rules(Set<Reach> reach) {
    return new Rules(placeName, policies, reach);
  }
}
