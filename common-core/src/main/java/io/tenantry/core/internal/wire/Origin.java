package io.tenantry.core.internal.wire;

import okhttp3.HttpUrl;

/** Scheme, host and port: credentials are not sent to another origin. */
public record Origin(String scheme, String host, int port) {
  public static Origin of(HttpUrl url) {
    return new Origin(url.scheme(), url.host(), url.port());
  }

  @Override
  public String toString() {
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    String plain = scheme + "://" + name;
    return port == HttpUrl.defaultPort(scheme) ? plain : plain + ":" + port;
  }
}
