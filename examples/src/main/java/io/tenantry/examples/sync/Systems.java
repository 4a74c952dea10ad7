package io.tenantry.examples.sync;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.Decision;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.examples.sync.mapping.MappingFile;
import io.tenantry.examples.sync.sandbox.SandboxSystems;
import io.tenantry.examples.sync.settings.Settings;
import io.tenantry.examples.sync.settings.Vendor;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.JumpCloudRegion;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.NinjaOneRegion;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.OrgDirectoryRegion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Creates the clients of the systems that the settings name, on one transport. Each is created when
 * it is requested, so that the errors of all systems can be reported together.
 */
final class Systems implements AutoCloseable {
  private final Settings settings;
  private final Function<String, Secret> secrets;
  private final Transport transport = Transport.create();
  private final RateLimiter limiter;
  private @Nullable MappingFile mapping;

  /**
   * @param secrets a secret by the name of its environment variable
   */
  Systems(Settings settings, Function<String, Secret> secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.limiter = limiter(settings);
  }

  /** Returns the systems of a sandbox. */
  static Systems of(SandboxSystems fakes) {
    Map<String, String> secrets = fakes.secrets();
    return new Systems(fakes.settings(), name -> Secret.of(secrets.get(name)));
  }

  private static RateLimiter limiter(Settings settings) {
    RateLimiter usual = RateLimiter.inMemory();
    Pacing pacing = settings.choice("pacing", Pacing.class).orElse(Pacing.ON);
    return pacing == Pacing.ON ? usual : new CountsOnly(usual);
  }

  /** Whether a 429 slows down other calls too. */
  enum Pacing {
    ON,
    OFF
  }

  /** Returns the vendors that have settings. */
  List<Vendor> vendors() {
    return Arrays.stream(Vendor.values()).filter(v -> settings.has(v.key())).toList();
  }

  Source directory() {
    OrgDirectoryClient.Builder builder =
        OrgDirectoryClient.builder()
            .transport(transport)
            .rateLimiter(limiter)
            .account(settings.needed("directory.account"))
            .source("tenantry-sync");
    settings.choice("directory.region", OrgDirectoryRegion.class).ifPresent(builder::region);
    settings.text("directory.url").ifPresent(builder::baseUrl);
    settings.text("directory.token-url").ifPresent(builder::tokenUrl);
    Optional<String> token = settings.text("directory.token.env");
    OrgDirectoryClient.Builder known =
        token.isPresent()
            ? builder.personalToken(secrets.apply(token.get()))
            : builder.clientCredentials(
                settings.needed("directory.client-id"),
                secret("directory.client-secret.env", "DIRECTORY_CLIENT_SECRET"));
    return new DirectorySource(known.build());
  }

  Target target(Vendor vendor) {
    return switch (vendor) {
      case NINJAONE -> ninjaOne();
      case NCENTRAL -> nCentral();
      case JUMPCLOUD -> jumpCloud();
    };
  }

  private Target ninjaOne() {
    NinjaOneClient.Builder builder =
        NinjaOneClient.builder()
            .transport(transport)
            .rateLimiter(limiter)
            .clientCredentials(
                settings.needed("ninjaone.client-id"),
                secret("ninjaone.client-secret.env", "NINJAONE_CLIENT_SECRET"));
    settings.choice("ninjaone.region", NinjaOneRegion.class).ifPresent(builder::region);
    settings.text("ninjaone.url").ifPresent(builder::baseUrl);
    MarkPlace marks = settings.choice("ninjaone.mark", MarkPlace.class).orElse(MarkPlace.FIELDS);
    return new NinjaOneTarget(builder.build(), marks);
  }

  private Target nCentral() {
    String url = settings.needed("ncentral.url");
    NCentralClient client =
        NCentralClient.builder()
            .transport(transport)
            .rateLimiter(limiter)
            .baseUrl(url)
            .userApiToken(secret("ncentral.jwt.env", "NCENTRAL_JWT"))
            .build();
    return new NCentralTarget(
        client, settings.text("ncentral.service-org"), mapping().nCentral(url));
  }

  private Target jumpCloud() {
    String provider = settings.needed("jumpcloud.provider");
    JumpCloudClient.Builder builder =
        JumpCloudClient.builder()
            .transport(transport)
            .rateLimiter(limiter)
            .apiKey(secret("jumpcloud.api-key.env", "JUMPCLOUD_API_KEY"));
    settings.choice("jumpcloud.region", JumpCloudRegion.class).ifPresent(builder::region);
    settings.text("jumpcloud.url").ifPresent(builder::baseUrl);
    return new JumpCloudTarget(
        builder.build(), ProviderId.of(provider), mapping().jumpCloud(provider));
  }

  private Secret secret(String key, String otherwise) {
    return secrets.apply(settings.text(key).orElse(otherwise));
  }

  private synchronized MappingFile mapping() {
    if (mapping == null) {
      mapping = MappingFile.open(Path.of(settings.needed("mapping.file")));
    }
    return mapping;
  }

  @Override
  public synchronized void close() {
    transport.close();
    if (mapping != null) {
      mapping.close();
    }
  }

  /**
   * Stays within the known limits, but does not pause other calls after a 429. For the chaos run,
   * in which the sandbox throttles at random.
   */
  private record CountsOnly(RateLimiter counts) implements RateLimiter {
    @Override
    public Decision tryAcquire(Ask ask) {
      return counts.tryAcquire(ask);
    }

    @Override
    public void penalize(LimitKey key, Duration pause) {}
  }
}
