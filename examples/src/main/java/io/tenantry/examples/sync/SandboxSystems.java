package io.tenantry.examples.sync;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.http.Transport;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.NinjaOneSetup;
import io.tenantry.sandbox.Sandbox;

/** Fake vendors inside this process, and a client for each. */
final class SandboxSystems implements AutoCloseable {
  private final Sandbox sandbox;
  private final NinjaForm form;
  private final Transport transport = Transport.create();

  /** The two forms in which NinjaOne is known to answer. */
  enum NinjaForm {
    DOCUMENTED(MarkPlace.FIELDS),
    OBSERVED(MarkPlace.USER_DATA);

    private final MarkPlace marks;

    NinjaForm(MarkPlace marks) {
      this.marks = marks;
    }

    private void set(NinjaOneSetup setup) {
      if (this == DOCUMENTED) {
        setup.documentedForm();
      } else {
        setup.observedForm();
      }
    }
  }

  private SandboxSystems(Sandbox sandbox, NinjaForm form) {
    this.sandbox = sandbox;
    this.form = form;
  }

  /** Starts a directory with this many organizations, and a NinjaOne without any. */
  static SandboxSystems start(int organizations, NinjaForm form) {
    Sandbox sandbox =
        Sandbox.builder()
            .directory(directory -> directory.organizations(organizations))
            .ninjaOne(form::set)
            .build();
    return new SandboxSystems(sandbox.start(), form);
  }

  Source directory() {
    FakeDirectory fake = sandbox.directory();
    return new DirectorySource(
        OrgDirectoryClient.builder()
            .transport(transport)
            .baseUrl(fake.url())
            .account(fake.account())
            .source("tenantry-sync")
            .tokenUrl(fake.tokenUrl())
            .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
            .build());
  }

  Target ninjaOne() {
    FakeNinjaOne fake = sandbox.ninjaOne();
    NinjaOneClient client =
        NinjaOneClient.builder()
            .transport(transport)
            .baseUrl(fake.url())
            .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
            .build();
    return new NinjaOneTarget(client, form.marks);
  }

  /** Where the fakes listen, as one line. */
  String line() {
    return "Sandbox: fake vendors inside this process, directory at %s, NinjaOne at %s"
        .formatted(sandbox.directory().url(), sandbox.ninjaOne().url());
  }

  /** The fakes themselves, for those who want to see their state. */
  Sandbox sandbox() {
    return sandbox;
  }

  @Override
  public void close() {
    transport.close();
    sandbox.close();
  }
}
