package io.tenantry.core.internal.call;

import io.tenantry.core.codegen.ApiInvoker;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** The connections of a client. */
public final class Connections {
  private Connections() {}

  public static OkHttpClient http(ApiInvoker invoker) {
    return invoker.calls().client.transport.http();
  }

  public static ConnectionPool of(ApiInvoker invoker) {
    return http(invoker).connectionPool();
  }
}
