package io.tenantry.core.http;

import io.tenantry.core.auth.FileTokenStore;
import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import okhttp3.HttpUrl;

/** A program that makes one call with a token from a directory, and says when it has to wait. */
final class RenewOnce implements TimeSource {
  private RenewOnce() {}

  public static void main(String[] args) {
    HttpUrl server = HttpUrl.get(args[0]);
    ApiInvoker acme =
        new Acme.Builder()
            .baseUrl(args[0])
            .transport(Transport.builder().timeSource(new RenewOnce()).build())
            .credentials(RotatingSource.credentials(server.resolve("/token")))
            .tokenStore(FileTokenStore.at(Path.of(args[1])))
            .build();
    System.out.println("sent " + Acme.get(acme).asString());
  }

  @Override
  public Instant now() {
    return TimeSource.system().now();
  }

  @Override
  public long nanoTime() {
    return TimeSource.system().nanoTime();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    System.out.println("waiting");
    TimeSource.system().sleep(duration);
  }

  @Override
  public double random() {
    return 0.5;
  }
}
