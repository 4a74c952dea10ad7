package io.tenantry.sandbox.server;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.ByteString;

/** The response of a fake, before faults are applied to it. */
public record Response(int status, Map<String, String> headers, ByteString body) {
  private static final String HTML =
      "<html>\r\n<head><title>%1$d</title></head>\r\n<body>\r\n<center><h1>%1$d</h1></center>\r\n"
          + "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

  public static Response json(int status, JsonElement body) {
    return bytes(status, "application/json; charset=utf-8", ByteString.encodeUtf8(body.toString()));
  }

  public static Response html(int status) {
    return bytes(status, "text/html", ByteString.encodeUtf8(HTML.formatted(status)));
  }

  public static Response bytes(int status, String contentType, ByteString body) {
    return new Response(status, Map.of("Content-Type", contentType), body);
  }

  public static Response noContent() {
    return new Response(204, Map.of(), ByteString.EMPTY);
  }

  public Response with(String header, Object value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, String.valueOf(value));
    return new Response(status, more, body);
  }

  boolean succeeded() {
    return status < 300;
  }
}
