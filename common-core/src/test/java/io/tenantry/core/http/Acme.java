package io.tenantry.core.http;

import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.ErrorShape;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Request;
import okhttp3.RequestBody;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** A vendor as generated code would make it, with things that can be read and made. */
public final class Acme {
  public static final VendorInfo VENDOR =
      new VendorInfo(
          "Acme",
          "acme",
          ErrorShape.builder()
              .message("message", "error.message")
              .code("code", "error.code")
              .fields("errors")
              .requestIdHeaders("x-request-id")
              .requestIdMembers("incidentId")
              .build(),
          1);
  static final Operation GET = Operation.of(VENDOR, "things.get", "GET", "/things/{id}");
  static final Operation LIST = Operation.of(VENDOR, "things.list", "GET", "/things");
  static final Operation CREATE = Operation.of(VENDOR, "things.create", "POST", "/things");
  static final Operation SEARCH = Operation.of(VENDOR, "things.search", "POST", "/things").safe();
  static final Operation DELETE = Operation.of(VENDOR, "things.delete", "DELETE", "/things/{id}");

  static final String TOKEN = "s3cr3t-bearer-token";

  interface Api {
    @GET("things/{id}")
    Request get(@Path("id") String id);

    @GET("things")
    Request list();

    @POST("things")
    Request create(@Body RequestBody body);

    @DELETE("things/{id}")
    Request delete(@Path("id") String id);
  }

  /** Builds the caller itself, as the smallest of clients. */
  public static final class Builder extends ClientBuilder<Builder, ApiInvoker> {
    public Builder() {
      super(VENDOR);
    }

    @Override
    protected ApiInvoker create(ApiInvoker caller) {
      return OpenResponses.watched(caller);
    }
  }

  private Acme() {}

  /** A builder for a client of this server, with a bearer token. */
  public static Builder client(MockWebServer server) {
    return new Builder().baseUrl(server.url("/api").toString()).credentials(bearer());
  }

  public static BearerToken bearer() {
    return BearerToken.of(Secret.of(TOKEN));
  }

  /** The same on a transport with this clock. */
  public static Builder client(MockWebServer server, TimeSource timing) {
    return client(server).transport(Transport.builder().timeSource(timing).build());
  }

  public static JsonValue get(ApiInvoker caller) {
    return caller.call(GET, caller.api(Api.class).get("7"), JsonValue.adapter());
  }

  public static JsonValue create(ApiInvoker caller) {
    return post(caller, CREATE);
  }

  static JsonValue search(ApiInvoker caller) {
    return post(caller, SEARCH);
  }

  static void delete(ApiInvoker caller) {
    caller.run(DELETE, caller.api(Api.class).delete("7"));
  }

  private static JsonValue post(ApiInvoker caller, Operation operation) {
    RequestBody body =
        caller.json(operation, JsonValue.adapter(), JsonValue.parse("{\"name\":\"x\"}"));
    return caller.call(operation, caller.api(Api.class).create(body), JsonValue.adapter());
  }

  public static MockResponse json(String body) {
    return answer(200, body).build();
  }

  public static MockResponse status(int code) {
    return answer(code, "{}").build();
  }

  public static MockResponse.Builder answer(int code, String body) {
    return new MockResponse.Builder()
        .code(code)
        .addHeader("Content-Type", "application/json")
        .body(body);
  }
}
