package io.tenantry.examples.sync;

import io.tenantry.core.auth.Secret;
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

/** Fake vendors inside this process, with the settings and secrets that lead to them. */
final class SandboxSystems implements AutoCloseable {
  private final Sandbox sandbox;
  private final Form form;
  private final TemporaryFolder folder = TemporaryFolder.create();

  /** The two forms in which NinjaOne and N-central are known to answer. */
  enum Form {
    DOCUMENTED(MarkPlace.FIELDS),
    OBSERVED(MarkPlace.USER_DATA);

    private final MarkPlace marks;

    Form(MarkPlace marks) {
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
  static SandboxSystems start(int organizations, Form form) {
    Sandbox sandbox =
        Sandbox.builder()
            .directory(directory -> directory.organizations(organizations))
            .ninjaOne(form::set)
            .nCentral(form::set)
            .build();
    return new SandboxSystems(sandbox.start(), form);
  }

  /** As {@link #start}, with vendors that have about half of the organizations already. */
  static SandboxSystems lived(int organizations, Form form) {
    SandboxSystems systems = start(organizations, form);
    try (Systems clients = systems.systems()) {
      Map<String, String> policies = RuleSettings.of(systems.settings()).policies();
      new LivedIn(systems.sandbox, clients, policies).fill();
    }
    return systems;
  }

  /** Clients for the fakes. */
  Systems systems() {
    Map<String, String> secrets = secrets();
    return new Systems(settings(), name -> Secret.of(secrets.get(name)));
  }

  /** Where the fakes are and who asks, as it would stand in a file. */
  Settings settings() {
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
    values.put("ninjaone.mark", form.marks.name());
    values.put("ncentral.url", sandbox.nCentral().url());
    values.put("jumpcloud.url", jumpCloud.url());
    values.put("jumpcloud.provider", jumpCloud.providerId());
    return Settings.of(values);
  }

  /** The secrets, by the environment variables that would hold them. */
  Map<String, String> secrets() {
    FakeNCentral nCentral = sandbox.nCentral();
    Map<String, String> secrets = new HashMap<>();
    secrets.put("DIRECTORY_CLIENT_SECRET", sandbox.directory().clientSecret());
    secrets.put("NINJAONE_CLIENT_SECRET", sandbox.ninjaOne().clientSecret());
    secrets.put("NCENTRAL_JWT", nCentral.jwt());
    secrets.put("JUMPCLOUD_API_KEY", sandbox.jumpCloud().apiKey());
    return secrets;
  }

  /** What a mapping file says of the fakes' accounts, whichever of them has the account. */
  Holding.Marks marks(MappingFile file) {
    Mapping nCentral = file.mapping(Systems.nCentralTenant(sandbox.nCentral().url()));
    Mapping jumpCloud = file.mapping(Systems.jumpCloudTenant(sandbox.jumpCloud().providerId()));
    return account -> nCentral.mark(account).or(() -> jumpCloud.mark(account)).orElse("");
  }

  /** Where the mapping of the sandbox's accounts is kept. */
  Path mappingFile() {
    return folder.path().resolve("mapping.json");
  }

  /** Where the fakes listen, as one line. */
  String line() {
    return "Sandbox: fake vendors inside this process, directory at %s, NinjaOne at %s, N-central at %s, JumpCloud at %s"
        .formatted(
            sandbox.directory().url(),
            sandbox.ninjaOne().url(),
            sandbox.nCentral().url(),
            sandbox.jumpCloud().url());
  }

  /** The fakes themselves, for those who want to see their state. */
  Sandbox sandbox() {
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
