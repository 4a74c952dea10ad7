package io.tenantry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okio.ByteString;

/** Claims about one request as it came over the socket; each is checked when it is made. */
public final class Sent {
  private static final ObjectMapper EXACT =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final RecordedRequest request;

  private Sent(RecordedRequest request) {
    this.request = request;
  }

  /** The next request that the server got and no claim was made about yet. */
  public static Sent to(CheckedServer server) throws InterruptedException {
    return new Sent(server.takeRequest());
  }

  /** Method, path and query, percent-encoded as on the wire: {@code GET /v1/a?b=%3E1}. */
  public Sent line(String methodAndTarget) {
    assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo(methodAndTarget);
    return this;
  }

  /** The header is there once, with this value. */
  public Sent header(String name, String value) {
    assertThat(request.getHeaders().values(name)).as(name).containsExactly(value);
    return this;
  }

  /** The header is not there. */
  public Sent without(String header) {
    assertThat(request.getHeaders().values(header)).as(header).isEmpty();
    return this;
  }

  /** A request without body and content type. */
  public Sent withoutBody() {
    assertThat(bytes()).isEqualTo(ByteString.EMPTY);
    return without("Content-Type");
  }

  /** A JSON body with this content; the order of members and white space do not matter. */
  public Sent json(String body) throws JsonProcessingException {
    header("Content-Type", "application/json");
    assertThat(tree(bytes().utf8())).isEqualTo(tree(body));
    return this;
  }

  /** A JSON body of exactly these characters. */
  public Sent jsonText(String body) {
    header("Content-Type", "application/json");
    assertThat(bytes().utf8()).isEqualTo(body);
    return this;
  }

  /** A body of plain text, of exactly these characters. */
  public Sent text(String body) {
    header("Content-Type", "text/plain");
    assertThat(bytes().utf8()).isEqualTo(body);
    return this;
  }

  /** A form with exactly these fields, {@code a=1&b=2}, in any order. */
  public Sent form(String fields) {
    header("Content-Type", "application/x-www-form-urlencoded");
    assertThat(pairs(bytes().utf8())).isEqualTo(pairs(fields));
    return this;
  }

  /** The query's parameters, percent-encoded, in any order: {@code a=1&b=2}. */
  public Sent query(String parameters) {
    String target = request.getTarget();
    assertThat(pairs(target.substring(target.indexOf('?') + 1))).isEqualTo(pairs(parameters));
    return this;
  }

  /** All headers. */
  public Headers headers() {
    return request.getHeaders();
  }

  private ByteString bytes() {
    ByteString body = request.getBody();
    return body == null ? ByteString.EMPTY : body;
  }

  private static JsonNode tree(String json) throws JsonProcessingException {
    return EXACT.readTree(json);
  }

  private static Map<String, String> pairs(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> pair[1], (a, b) -> a + "&" + b, TreeMap::new));
  }
}
