package io.tenantry.examples.ninjaone;

import io.tenantry.core.auth.Secret;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.Sandbox;

/** The instance that a program works on: a real one, or a fake in this process. Thread-safe. */
public final class NinjaOneSystem implements AutoCloseable {
  private final NinjaOneClient client;
  private final String line;
  private final Runnable end;

  private NinjaOneSystem(NinjaOneClient client, String line, Runnable end) {
    this.client = client;
    this.line = line;
    this.end = end;
  }

  /** A real instance. */
  static NinjaOneSystem real(String url, String clientId, Secret secret) {
    NinjaOneClient client =
        NinjaOneClient.builder().baseUrl(url).clientCredentials(clientId, secret).build();
    return new NinjaOneSystem(client, "NinjaOne at " + url, () -> {});
  }

  /** The fake of a sandbox, which is started here and closed with this. */
  public static NinjaOneSystem of(Sandbox sandbox) {
    FakeNinjaOne fake = sandbox.start().ninjaOne();
    NinjaOneClient client =
        NinjaOneClient.builder()
            .baseUrl(fake.url())
            .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
            .build();
    String line = "Sandbox: a fake NinjaOne inside this process, at " + fake.url();
    return new NinjaOneSystem(client, line, sandbox::close);
  }

  /** Talks to the instance; closed with this. */
  public NinjaOneClient client() {
    return client;
  }

  /** Where the instance is, for people. */
  public String line() {
    return line;
  }

  @Override
  public void close() {
    client.close();
    end.run();
  }
}
