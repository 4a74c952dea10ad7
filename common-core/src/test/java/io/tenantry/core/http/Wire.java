package io.tenantry.core.http;

import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** How a client and a {@link KeepAliveServer} talk. */
enum Wire {
  PLAIN(null, false),
  TLS_1_2("TLSv1.2", false),
  TLS_1_3("TLSv1.3", false),
  H2C(null, true),
  H2("TLSv1.3", true);

  private final String tls;
  private final boolean multiplexed;

  Wire(String tls, boolean multiplexed) {
    this.tls = tls;
    this.multiplexed = multiplexed;
  }

  boolean isMultiplexed() {
    return multiplexed;
  }

  boolean isEncrypted() {
    return tls != null;
  }

  String tls() {
    return tls;
  }

  /** Has OkHttp trust the server and speak the protocol. */
  OkHttpClient.Builder prepare(OkHttpClient.Builder builder) {
    builder.socketFactory(new PromptClient());
    if (isEncrypted()) {
      TestIdentity.trusted(builder);
    }
    return this == H2C ? builder.protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)) : builder;
  }
}
