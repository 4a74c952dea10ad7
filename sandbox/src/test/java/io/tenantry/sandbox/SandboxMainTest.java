package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The fakes in a process of their own, known only by what it prints. */
class SandboxMainTest {
  private static final int ORGANIZATIONS = 3;

  private static Process process;
  private static List<String> printed;

  @BeforeAll
  static void startProgram() throws IOException {
    process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                SandboxMain.class.getName(),
                String.valueOf(ORGANIZATIONS))
            .redirectErrorStream(true)
            .start();
    printed =
        CompletableFuture.supplyAsync(() -> lines(process.inputReader()))
            .orTimeout(60, TimeUnit.SECONDS)
            .join();
  }

  @AfterAll
  static void stopProgram() {
    process.destroyForcibly().onExit().join();
  }

  @Test
  void printedTokenOpensTheDirectory() {
    Wire directory =
        new Wire(url("Organization directory"))
            .with("Authorization", "Bearer " + value("Organization directory", "personal token"))
            .with("X-Xurrent-Account", value("Organization directory", "account"));
    assertThat(Wire.names(Wire.array(directory.get("/organizations")))).hasSize(ORGANIZATIONS);
  }

  @Test
  void printedClientOpensNinjaOne() {
    String[] client = value("NinjaOne", "client").split(" / ");
    String token =
        Wire.object(
                new Wire(value("NinjaOne", "token URL"))
                    .form(
                        "grant_type=client_credentials&client_id=%s&client_secret=%s"
                            .formatted(client[0], client[1])))
            .get("access_token")
            .getAsString();
    Wire ninja = new Wire(url("NinjaOne")).with("Authorization", "Bearer " + token);
    assertThat(ninja.get("/v2/organizations").statusCode()).isEqualTo(200);
  }

  @Test
  void printedUserApiTokenOpensNCentral() {
    Wire user =
        new Wire(url("N-central"))
            .with("Authorization", "Bearer " + value("N-central", "user API token (JWT)"));
    String token = Wire.tokens(user.post("/api/auth/authenticate", "")).access();
    Wire central = new Wire(url("N-central")).with("Authorization", "Bearer " + token);
    assertThat(central.get("/api/customers").statusCode()).isEqualTo(200);
  }

  @Test
  void printedKeyOpensJumpCloud() {
    Wire jumpCloud =
        new Wire(url("JumpCloud") + "/providers/" + value("JumpCloud", "provider"))
            .with("x-api-key", value("JumpCloud", "API key"));
    assertThat(jumpCloud.get("/organizations").statusCode()).isEqualTo(200);
  }

  private static String url(String system) {
    return after(system + ": ", printed);
  }

  private static String value(String system, String name) {
    int start = printed.indexOf(system + ": " + url(system));
    return after("  " + name + " ", printed.subList(start, printed.size()));
  }

  private static String after(String beginning, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No \"" + beginning + "\" in " + lines));
  }

  /** What the program prints, up to the last line of the last fake or of a program that ended. */
  private static List<String> lines(BufferedReader output) {
    List<String> lines = new ArrayList<>();
    boolean lastFake = false;
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        lastFake |= line.startsWith("JumpCloud: ");
        if (lastFake && line.startsWith("  token URL ")) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
