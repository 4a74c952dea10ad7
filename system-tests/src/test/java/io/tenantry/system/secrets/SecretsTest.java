package io.tenantry.system.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.NoWaiting;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.client.Transport;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.LogRedaction;
import io.tenantry.core.json.JsonObject;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.system.calls.EveryOperation;
import io.tenantry.system.calls.Invocation;
import io.tenantry.system.calls.Planted;
import io.tenantry.system.calls.Stage;
import io.tenantry.system.calls.Tenant;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.logging.HttpLoggingInterceptor;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of every client, against servers that repeat what they were told in confidence,
 * with all logging on: nothing that comes out holds a secret.
 */
class SecretsTest {
  static Stream<Arguments> tenantsAndEchoes() {
    return Stream.of(Tenant.values())
        .flatMap(tenant -> Stream.of(Echo.values()).map(echo -> Arguments.of(tenant, echo)));
  }

  static Stream<Arguments> renewingTenantsAndEchoes() {
    return tenantsAndEchoes().filter(each -> renews((Tenant) each.get()[0]));
  }

  /** A token is requested in the same way whatever the operation. */
  private static List<Invocation> some(Tenant tenant) {
    return EveryOperation.of(tenant).subList(0, 3);
  }

  private static boolean renews(Tenant tenant) {
    return tenant.secrets().size() > 1;
  }

  @ParameterizedTest
  @MethodSource("tenantsAndEchoes")
  void noSecretIsPrintedWhenTheServerEchoesIt(Tenant tenant, Echo echo) throws Exception {
    Output output = new Output(tenant.secrets());
    try (Stage stage = new Stage(tenant)) {
      stage.answer(request -> echo.answer(Echo.told(request)));
      run(tenant, stage, output, EveryOperation.of(tenant));
    }
    assertThat(output.leaks()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("renewingTenantsAndEchoes")
  void noSecretIsPrintedWhenTheTokenEndpointEchoesIt(Tenant tenant, Echo echo) throws Exception {
    Output output = new Output(tenant.secrets());
    try (Stage stage = new Stage(tenant)) {
      stage.answerTokens(request -> echo.answer(Echo.told(request)));
      run(tenant, stage, output, some(tenant));
    }
    assertThat(output.leaks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Tenant.class)
  void noSecretComesOutWhenAllIsWell(Tenant tenant) throws Exception {
    Output output = new Output(tenant.secrets());
    try (Stage stage = new Stage(tenant)) {
      run(
          tenant,
          stage,
          output,
          EveryOperation.of(tenant),
          (call, client) -> {
            stage.answer(request -> Stage.json(200, call.operation().answer()));
            output.print(call.toString(), call.on(client));
          });
    }
    assertThat(output.leaks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Tenant.class)
  void theCallersInterceptorsSeeNoCredentials(Tenant tenant) throws Exception {
    Output seen = new Output(tenant.secrets());
    Interceptor watching =
        chain -> {
          Request request = chain.request();
          seen.print("request", request);
          seen.print("headers", request.headers().toMultimap());
          seen.print("body", body(request));
          return chain.proceed(request);
        };
    try (Stage stage = new Stage(tenant)) {
      Object client = builder(tenant, stage, http -> http.addInterceptor(watching)).build();
      for (Invocation call : EveryOperation.of(tenant)) {
        stage.answer(request -> Stage.json(200, call.operation().answer()));
        call.on(client);
      }
    }
    assertThat(seen.searched()).isPositive();
    assertThat(seen.leaks()).isEmpty();
  }

  /** The report on what works; JumpCloud's wants to know which provider. */
  private static Object preflight(Object client) throws ReflectiveOperationException {
    if (client instanceof JumpCloudClient jumpcloud) {
      return jumpcloud.preflight(ProviderId.of("5c3536e9e0a6840001872799"));
    }
    return client.getClass().getMethod("preflight").invoke(client);
  }

  private static String body(Request request) throws IOException {
    Buffer sent = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(sent);
    }
    return sent.readUtf8();
  }

  /** What these tests search with finds a secret where there is one. */
  @Test
  void theSearchFindsWhatIsThere() {
    Output output = new Output(Set.of(Planted.CLIENT_SECRET));
    output.print("a", "x planted/client+secret y");
    output.print("b", "planted%2Fclient%2Bsecret");
    output.print("c", new IllegalStateException("outer", new Exception("planted/client+secret")));
    output.print("d", "planted\\/client+secret");
    output.print("e", "planted");
    output.print("f", Encodings.escaped(Planted.CLIENT_SECRET, "&#x%x;"));
    output.print(
        "g", Base64.getEncoder().encodeToString("us:planted/client+secret!".getBytes(UTF_8)));
    output.print("h", HexFormat.of().formatHex(Planted.CLIENT_SECRET.getBytes(UTF_8)));

    assertThat(output.leaks()).anyMatch(leak -> leak.startsWith("a"));
    assertThat(output.leaks()).anyMatch(leak -> leak.startsWith("b"));
    assertThat(output.leaks()).anyMatch(leak -> leak.startsWith("c"));
    assertThat(output.leaks()).anyMatch(leak -> leak.startsWith("d"));
    assertThat(output.leaks()).noneMatch(leak -> leak.startsWith("e"));
    assertThat(output.leaks()).anyMatch(leak -> leak.startsWith("f"));
    assertThat(output.leaks()).anyMatch(leak -> leak.startsWith("g"));
    assertThat(output.leaks()).anyMatch(leak -> leak.startsWith("h"));
  }

  private static void run(Tenant tenant, Stage stage, Output output, List<Invocation> calls)
      throws Exception {
    run(
        tenant,
        stage,
        output,
        calls,
        (call, client) -> {
          try {
            Object result = call.on(client);
            if (!isRaw(result)) {
              output.print(call.toString(), result);
            }
          } catch (ApiException e) {
            output.print(call.toString(), e);
          }
        });
    assertThat(stage.calls() + stage.tokenRequests()).isPositive();
  }

  /** Where a result is the response's content itself, it is for the caller to keep. */
  private static boolean isRaw(Object result) {
    return result instanceof ByteString || result instanceof JsonObject;
  }

  private static void run(
      Tenant tenant,
      Stage stage,
      Output output,
      List<Invocation> calls,
      BiConsumer<Invocation, Object> each)
      throws Exception {
    OkHttpLogs logs = new OkHttpLogs(output);
    CallOptions options =
        CallOptions.none().listener(answer -> output.print("answer", answer)).failFast();
    ClientBuilder<?, ?> builder = builder(tenant, stage, logging(output)).defaultOptions(options);
    Object client = builder.onDrift(event -> output.print("drift", event)).build();
    try {
      calls.forEach(call -> each.accept(call, client));
      output.print("preflight", preflight(client));
    } finally {
      logs.close();
      ((AutoCloseable) client).close();
    }
    output.threads();
    output.print("builder", builder);
    output.print("client", client);
    output.print("options", options);
    output.print("raw", client.getClass().getMethod("raw").invoke(client));
    assertThat(output.searched()).isGreaterThan(5_000);
  }

  private static ClientBuilder<?, ?> builder(
      Tenant tenant, Stage stage, Consumer<OkHttpClient.Builder> settings) {
    Transport transport =
        Transport.builder()
            .timeSource(new NoWaiting())
            .okHttp(
                http -> {
                  settings.accept(http);
                  return http;
                })
            .build();
    return tenant.at(stage.url()).transport(transport);
  }

  /** As chatty as it gets, both where our credentials are seen and where they are not. */
  private static Consumer<OkHttpClient.Builder> logging(Output output) {
    return http ->
        http.addInterceptor(logger("log", output)).addNetworkInterceptor(logger("wire", output));
  }

  private static HttpLoggingInterceptor logger(String where, Output output) {
    LogRedaction redaction =
        LogRedaction.standard()
            .secrets(
                Secret.of(Planted.JWT),
                Secret.of(Planted.CLIENT_SECRET),
                Secret.of(Planted.API_KEY));
    HttpLoggingInterceptor logging =
        new HttpLoggingInterceptor(line -> output.print(where, redaction.apply(line)));
    logging.setLevel(HttpLoggingInterceptor.Level.BODY);
    return logging;
  }
}
