package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import java.util.Locale;
import java.util.Map;

/** Headers that only the transport sets, with what a program does instead. */
final class TransportHeaders {
  private static final String FRAMING =
      "The transport sets it; remove this header. It depends on the request's body";
  private static final String HOST =
      "The transport sets it from the URL; to call another host, set the base URL";
  private static final String CONNECTION =
      "The transport sets it; remove this header, and configure connections on the Transport";
  private static final String ENCODING =
      "The transport compresses and decompresses; remove this header";

  private static final Map<String, String> REMEDIES =
      Map.ofEntries(
          Map.entry("content-length", FRAMING),
          Map.entry("transfer-encoding", FRAMING),
          Map.entry("content-encoding", ENCODING),
          Map.entry("accept-encoding", ENCODING),
          Map.entry("trailer", FRAMING),
          Map.entry("expect", FRAMING),
          Map.entry("host", HOST),
          Map.entry("connection", CONNECTION),
          Map.entry("keep-alive", CONNECTION),
          Map.entry("proxy-connection", CONNECTION),
          Map.entry("upgrade", CONNECTION),
          Map.entry("http2-settings", CONNECTION),
          Map.entry("te", CONNECTION));

  private TransportHeaders() {}

  /**
   * @throws ConfigurationException if only the transport sets this header
   */
  static void refuse(String name) {
    String remedy = REMEDIES.get(name.toLowerCase(Locale.ROOT));
    if (remedy != null) {
      throw new ConfigurationException(
          "header must not be one that the transport sets, but was %s. %s".formatted(name, remedy));
    }
  }
}
