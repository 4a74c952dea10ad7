package io.tenantry.examples.docs;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.http.LogRedaction;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.JumpCloudRegion;
import java.util.function.Consumer;
import okhttp3.logging.HttpLoggingInterceptor;

final class LoggedTraffic {
  static JumpCloudClient client(Consumer<String> log) {
    Secret key = Secret.fromEnvironment("JUMPCLOUD_API_KEY");
    LogRedaction redaction = LogRedaction.standard().secrets(key);
    HttpLoggingInterceptor logging =
        new HttpLoggingInterceptor(line -> log.accept(redaction.apply(line)));
    logging.setLevel(HttpLoggingInterceptor.Level.BODY);

    return JumpCloudClient.builder()
        .region(JumpCloudRegion.US)
        .apiKey(key)
        .okHttp(http -> http.addNetworkInterceptor(logging))
        .build();
  }
}
