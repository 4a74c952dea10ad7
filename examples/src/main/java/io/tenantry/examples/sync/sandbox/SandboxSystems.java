package io.tenantry.examples.sync.sandbox;

import io.tenantry.examples.sync.mapping.Mapping;
import io.tenantry.examples.sync.mapping.MappingFile;
import io.tenantry.examples.sync.settings.RuleSettings;
import io.tenantry.examples.sync.settings.Settings;
import io.tenantry.examples.sync.settings.Vendor;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.FakeJumpCloud;
import io.tenantry.sandbox.FakeNCentral;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.NCentralSetup;
import io.tenantry.sandbox.NinjaOneSetup;
import io.tenantry.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Fake vendors inside this process, with the settings and secrets that lead to them. */
public final class SandboxSystems implements AutoCloseable {
  private final Sandbox sandbox;
  private final Form form;
  private final TemporaryFolder folder = TemporaryFolder.create();

  /** The two known response formats of NinjaOne and N-central. */
  public enum Form {
    DOCUMENTED("fields"),
    OBSERVED("user-data");

    private final String marks;

    Form(String marks) {
      this.marks = marks;
    }

    private void set(NinjaOneSetup setup) {
      if (this == DOCUMENTED) {
        setup.documentedForm();
      } else {
        setup.observedForm();
      }
    }

    private void set(NCentralSetup setup) {
      if (this == DOCUMENTED) {
        setup.documentedForm();
      } else {
        setup.observedForm();
      }
      setup.enforceConcurrency();
    }
  }

  private SandboxSystems(Sandbox sandbox, Form form) {
    this.sandbox = sandbox;
    this.form = form;
  }

  /** Starts a directory with this many organizations, and vendors without any. */
  public static SandboxSystems start(int organizations, Form form) {
    Sandbox sandbox =
        Sandbox.builder()
            .directory(directory -> directory.organizations(organizations))
            .ninjaOne(form::set)
            .nCentral(form::set)
            .build();
    return new SandboxSystems(sandbox.start(), form);
  }

  /**
   * Fills the vendors with about half of the organizations, some of them created by these syncs.
   */
  public void fill(Function<Vendor, EarlierSync> syncs) {
    new LivedIn(sandbox, syncs, RuleSettings.of(settings()).policies()).fill();
  }

  /** Returns the URLs and credentials, as in a configuration file. */
  public Settings settings() {
    FakeDirectory directory = sandbox.directory();
    FakeNinjaOne ninja = sandbox.ninjaOne();
    FakeJumpCloud jumpCloud = sandbox.jumpCloud();
    Map<String, String> values = new TreeMap<>();
    values.put("policies", "1=100,2=101");
    values.put("mapping.file", mappingFile().toString());
    values.put("directory.url", directory.url());
    values.put("directory.account", directory.account());
    values.put("directory.token-url", directory.tokenUrl());
    values.put("directory.client-id", directory.clientId());
    values.put("ninjaone.url", ninja.url());
    values.put("ninjaone.client-id", ninja.clientId());
    values.put("ninjaone.mark", form.marks);
    values.put("ncentral.url", sandbox.nCentral().url());
    values.put("jumpcloud.url", jumpCloud.url());
    values.put("jumpcloud.provider", jumpCloud.providerId());
    return Settings.of(values);
  }

  /** The secrets, by the environment variables that would hold them. */
  public Map<String, String> secrets() {
    FakeNCentral nCentral = sandbox.nCentral();
    Map<String, String> secrets = new HashMap<>();
    secrets.put("DIRECTORY_CLIENT_SECRET", sandbox.directory().clientSecret());
    secrets.put("NINJAONE_CLIENT_SECRET", sandbox.ninjaOne().clientSecret());
    secrets.put("NCENTRAL_JWT", nCentral.jwt());
    secrets.put("JUMPCLOUD_API_KEY", sandbox.jumpCloud().apiKey());
    return secrets;
  }

  /** Returns the ids that a mapping file has for the fakes' accounts. */
  public Holding.Marks marks(MappingFile file) {
    Mapping nCentral = file.nCentral(sandbox.nCentral().url());
    Mapping jumpCloud = file.jumpCloud(sandbox.jumpCloud().providerId());
    return account -> nCentral.mark(account).or(() -> jumpCloud.mark(account)).orElse("");
  }

  /** Where the mapping of the sandbox's accounts is kept. */
  public Path mappingFile() {
    return folder.path().resolve("mapping.json");
  }

  /** Returns the URLs of the fakes in one line. */
  public String line() {
    return "Sandbox: fake vendors inside this process, directory at %s, NinjaOne at %s, N-central at %s, JumpCloud at %s"
        .formatted(
            sandbox.directory().url(),
            sandbox.ninjaOne().url(),
            sandbox.nCentral().url(),
            sandbox.jumpCloud().url());
  }

  /** Returns the fakes, so that their state can be inspected. */
  public Sandbox sandbox() {
    return sandbox;
  }

  /** A folder that ends with the sandbox. */
  TemporaryFolder folder() {
    return folder;
  }

  @Override
  public void close() {
    sandbox.close();
    folder.close();
  }
}
