package io.tenantry.sandbox;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.ByteString;

/** What a fake answers, before anything is done to it on the way. */
record Answer(int status, Map<String, String> headers, ByteString body) {
  private static final String HTML =
      "<html>\r\n<head><title>%1$d</title></head>\r\n<body>\r\n<center><h1>%1$d</h1></center>\r\n"
          + "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

  static Answer json(int status, JsonElement body) {
    return bytes(status, "application/json; charset=utf-8", ByteString.encodeUtf8(body.toString()));
  }

  static Answer html(int status) {
    return bytes(status, "text/html", ByteString.encodeUtf8(HTML.formatted(status)));
  }

  static Answer bytes(int status, String contentType, ByteString body) {
    return new Answer(status, Map.of("Content-Type", contentType), body);
  }

  static Answer noContent() {
    return new Answer(204, Map.of(), ByteString.EMPTY);
  }

  Answer with(String header, Object value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, String.valueOf(value));
    return new Answer(status, more, body);
  }

  boolean succeeded() {
    return status < 300;
  }
}
