package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.HeaderKey;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.http.Threads.Running;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

/** A supplier is asked when the client is built, and again when its secret was refused. */
class RotatedSecretTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  private final AtomicInteger asked = new AtomicInteger();
  private volatile Secret inVault = Secret.of("old-s3cr3t");

  private final SecretSource vault =
      SecretSource.supplier(
          "vault",
          () -> {
            asked.incrementAndGet();
            return inVault;
          });

  private ApiInvoker withKey() {
    return Acme.client(server).credentials(HeaderKey.of("x-api-key", vault)).build();
  }

  private ApiInvoker withClientSecret() {
    return Acme.client(server)
        .credentials(
            ClientCredentials.builder()
                .tokenUrl(server.url("/token").toString())
                .client("c", vault)
                .build())
        .build();
  }

  @Test
  void keySourceIsReadOnceWhileTheKeyIsValid() {
    server.enqueue(Acme.json("1"));
    server.enqueue(Acme.json("2"));
    ApiInvoker acme = withKey();
    Acme.get(acme);
    Acme.get(acme);
    assertThat(asked).hasValue(1);
  }

  @Test
  void refusedKeyIsReplacedAndTheCallRetriedOnce() throws Exception {
    server.enqueue(Acme.status(401));
    server.enqueue(Acme.json("7"));
    ApiInvoker acme = withKey();
    inVault = Secret.of("new-s3cr3t");

    assertThat(Acme.create(acme).asLong()).isEqualTo(7);
    assertThat(server.takeRequest().getHeaders().get("x-api-key")).isEqualTo("old-s3cr3t");
    assertThat(server.takeRequest().getHeaders().get("x-api-key")).isEqualTo("new-s3cr3t");
    assertThat(asked).hasValue(2);
  }

  @Test
  void refusedKeyWithoutNewerOneFailsTheCall() {
    server.enqueue(Acme.status(401));
    ApiInvoker acme = withKey();

    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(AuthenticationException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(asked).hasValue(2);
  }

  @Test
  void manyConcurrentRefusalsReadTheKeySourceOnce() throws Exception {
    CountDownLatch allSent = new CountDownLatch(50);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            if (!"old-s3cr3t".equals(request.getHeaders().get("x-api-key"))) {
              return Acme.json("7");
            }
            allSent.countDown();
            Threads.await(allSent);
            return Acme.status(401);
          }
        });
    ApiInvoker acme = withKey();
    inVault = Secret.of("new-s3cr3t");

    List<Running<Long>> callers = Threads.start(50, () -> Acme.get(acme).asLong());
    for (Running<Long> caller : callers) {
      assertThat(caller.get()).isEqualTo(7);
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void aRefusedClientSecretIsReplacedByTheNewOne() throws Exception {
    server.enqueue(Acme.answer(400, "{\"error\":\"invalid_client\"}").build());
    server.enqueue(Acme.json("{\"access_token\":\"t1\"}"));
    server.enqueue(Acme.json("7"));
    ApiInvoker acme = withClientSecret();
    inVault = Secret.of("new-s3cr3t");

    assertThat(Acme.get(acme).asLong()).isEqualTo(7);
    assertThat(server.takeRequest().getBody().utf8()).contains("client_secret=old-s3cr3t");
    assertThat(server.takeRequest().getBody().utf8()).contains("client_secret=new-s3cr3t");
  }

  @Test
  void aSourceWithoutASecretAnyMoreIsAnErrorThatSaysSo() {
    server.enqueue(Acme.status(401));
    ApiInvoker acme = withKey();
    inVault = null;

    assertThatThrownBy(() -> Acme.get(acme))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("supplier vault returned null");
  }

  @Test
  void aClientWithoutASecretIsNotBuiltAndTheErrorNamesItsLabel() {
    inVault = null;
    Acme.Builder builder =
        Acme.client(server).label("tenant-1").credentials(HeaderKey.of("x-api-key", vault));

    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("Acme [tenant-1]: no secret found: supplier vault returned null");
  }
}
