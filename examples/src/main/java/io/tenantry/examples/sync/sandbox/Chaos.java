package io.tenantry.examples.sync.sandbox;

import io.tenantry.examples.sync.mapping.MappingFile;
import io.tenantry.sandbox.Exchange;
import io.tenantry.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The sync under the worst conditions: 5 % of the writes take effect but return 502, tokens expire,
 * requests are throttled, and the program is killed in the middle and started again. The sandbox
 * lives in this process, the sync in another one. In the end the sandbox's state is counted.
 */
public final class Chaos {
  private static final long SEED = 42;
  private static final int RUNS = 4;

  private final Class<?> program;
  private final SandboxSystems fakes;
  private final Consumer<String> out;

  /**
   * Prepares a run.
   *
   * @param program the sync's main class
   */
  public Chaos(Class<?> program, SandboxSystems fakes, Consumer<String> out) {
    this.program = program;
    this.fakes = fakes;
    this.out = out;
  }

  /** Returns whether each vendor has every enabled organization exactly once, and completely. */
  public boolean run() {
    Sandbox sandbox = fakes.sandbox();
    Set<String> pairs = Census.namesThatAreTwice(sandbox);
    Path config = config();
    sandbox.chaos(SEED);
    killed(config, Math.max(1, sandbox.directory().organizations().size()));
    String last = finished(config);
    try (MappingFile mapping = MappingFile.open(fakes.mappingFile())) {
      Census census = Census.of(sandbox, fakes.marks(mapping), pairs);
      census.lines().forEach(out);
      out.accept(last);
      return census.good();
    }
  }

  private Path config() {
    try {
      return Files.writeString(
          fakes.folder().path().resolve("sync.properties"),
          fakes.settings().with("pacing", Optional.of("off")).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the program and kills it after this number of writes. */
  private void killed(Path config, int writes) {
    try (ChildSync child = ChildSync.start(program, config, fakes.secrets())) {
      AtomicInteger seen = new AtomicInteger();
      Consumer<Exchange> killer =
          exchange -> {
            if (isWrite(exchange) && seen.incrementAndGet() == writes) {
              child.kill();
            }
          };
      listen(killer);
      child.show(out);
      int code = child.exitCode();
      out.accept("Chaos: the program ended with %d after %d writes".formatted(code, seen.get()));
      listen(exchange -> {});
    }
  }

  /** Restarts the program until a run succeeds; returns the last line. */
  private String finished(Path config) {
    String last = "";
    for (int run = 1; run <= RUNS; run++) {
      out.accept("Chaos: started again");
      try (ChildSync child = ChildSync.start(program, config, fakes.secrets())) {
        last = child.show(out);
        if (child.exitCode() == 0) {
          return last;
        }
      }
    }
    return last;
  }

  private void listen(Consumer<Exchange> listener) {
    Sandbox sandbox = fakes.sandbox();
    sandbox.ninjaOne().onExchange(listener);
    sandbox.nCentral().onExchange(listener);
    sandbox.jumpCloud().onExchange(listener);
  }

  private static boolean isWrite(Exchange exchange) {
    boolean token = exchange.path().contains("/token") || exchange.path().contains("/auth/");
    return !exchange.method().equals("GET") && !token;
  }
}
