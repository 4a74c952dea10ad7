package io.tenantry.sandbox;

import java.io.PrintStream;

/**
 * Starts the fake vendors, prints their URLs and credentials, and serves until stopped.
 *
 * <p>Optional arguments: the number of organizations in the directory (default 2500), and the first
 * of four consecutive ports to listen on (default: free ports).
 */
public final class SandboxMain {
  private static final int ORGANIZATIONS = 2_500;

  private SandboxMain() {}

  /** Starts the fakes and returns; their threads keep the process alive until it is stopped. */
  public static void main(String[] arguments) {
    Sandbox sandbox;
    try {
      sandbox = sandbox(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println("error: " + e.getMessage());
      System.err.println("usage: SandboxMain [<organizations> [<first port>]]");
      System.exit(2);
      return;
    }
    print(sandbox.start(), System.out);
  }

  static Sandbox sandbox(String... arguments) {
    int organizations =
        arguments.length > 0 ? number("organizations", arguments[0]) : ORGANIZATIONS;
    int port = arguments.length > 1 ? number("first port", arguments[1]) : 0;
    return Sandbox.builder()
        .directory(d -> d.organizations(organizations).port(port))
        .ninjaOne(n -> n.port(port == 0 ? 0 : port + 1))
        .nCentral(n -> n.port(port == 0 ? 0 : port + 2))
        .jumpCloud(j -> j.port(port == 0 ? 0 : port + 3))
        .build();
  }

  static void print(Sandbox sandbox, PrintStream out) {
    FakeDirectory directory = sandbox.directory();
    out.println("Organization directory: " + directory.url());
    out.println("  account " + directory.account());
    out.println("  personal token " + directory.personalToken());
    out.println("  client " + directory.clientId() + " / " + directory.clientSecret());
    out.println("  token URL " + directory.tokenUrl());
    FakeNinjaOne ninja = sandbox.ninjaOne();
    out.println("NinjaOne: " + ninja.url());
    out.println("  client " + ninja.clientId() + " / " + ninja.clientSecret());
    out.println("  token URL " + ninja.tokenUrl());
    FakeNCentral central = sandbox.nCentral();
    out.println("N-central: " + central.url());
    out.println("  user API token (JWT) " + central.jwt());
    out.println("  service organization " + central.serviceOrgId());
    FakeJumpCloud jumpCloud = sandbox.jumpCloud();
    out.println("JumpCloud: " + jumpCloud.url());
    out.println("  provider " + jumpCloud.providerId());
    out.println("  API key " + jumpCloud.apiKey());
    out.println("  client " + jumpCloud.clientId() + " / " + jumpCloud.clientSecret());
    out.println("  token URL " + jumpCloud.tokenUrl());
  }

  private static int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be a number, but was " + text, e);
    }
  }
}
