package io.tenantry.contract;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A client of the checked server. */
final class Caller {
  private static final OkHttpClient HTTP =
      new OkHttpClient.Builder()
          .retryOnConnectionFailure(false)
          .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
          .build();

  private Caller() {}

  static String get(HttpUrl url) throws IOException {
    Request request = new Request.Builder().url(url).header("Authorization", "Bearer x").build();
    try (Response response = HTTP.newCall(request).execute()) {
      return response.body().string();
    }
  }
}
