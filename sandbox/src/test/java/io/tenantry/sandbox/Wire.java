package io.tenantry.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Talks to a fake with the JDK's own HTTP client. */
final class Wire {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

  private final String base;
  private final List<String> headers = new ArrayList<>();

  Wire(String base) {
    this.base = base;
  }

  static Wire to(FakeDirectory directory) {
    return new Wire(directory.url())
        .with("Authorization", "Bearer " + directory.personalToken())
        .with("X-Xurrent-Account", directory.account());
  }

  static Wire to(FakeNinjaOne ninja) {
    return new Wire(ninja.url()).with("Authorization", "Bearer " + token(ninja));
  }

  static Wire to(FakeNCentral central) {
    return new Wire(central.url()).with("Authorization", "Bearer " + token(central));
  }

  static Wire to(FakeJumpCloud jumpCloud) {
    return new Wire(jumpCloud.url() + "/providers/" + jumpCloud.providerId())
        .with("x-api-key", jumpCloud.apiKey());
  }

  static String token(FakeNCentral central) {
    return tokens(
            new Wire(central.url())
                .with("Authorization", "Bearer " + central.jwt())
                .post("/api/auth/authenticate", ""))
        .access();
  }

  /** The pair of tokens that N-central granted. */
  static Pair tokens(HttpResponse<String> granted) {
    JsonObject tokens = object(granted).getAsJsonObject("tokens");
    return new Pair(
        tokens.getAsJsonObject("access").get("token").getAsString(),
        tokens.getAsJsonObject("refresh").get("token").getAsString());
  }

  record Pair(String access, String refresh) {}

  static String token(FakeNinjaOne ninja) {
    return object(
            new Wire(ninja.tokenUrl())
                .form(
                    "grant_type=client_credentials&client_id="
                        + ninja.clientId()
                        + "&client_secret="
                        + ninja.clientSecret()))
        .get("access_token")
        .getAsString();
  }

  Wire with(String name, String value) {
    headers.add(name);
    headers.add(value);
    return this;
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, null, "application/json");
  }

  HttpResponse<String> post(String path, String body) {
    return send("POST", path, body, "application/json");
  }

  HttpResponse<String> patch(String path, String body) {
    return send("PATCH", path, body, "application/json");
  }

  HttpResponse<String> put(String path, String body) {
    return send("PUT", path, body, "application/json");
  }

  HttpResponse<String> delete(String path) {
    return send("DELETE", path, null, "application/json");
  }

  HttpResponse<String> text(String path, String body) {
    return send("POST", path, body, "text/plain");
  }

  HttpResponse<String> form(String body) {
    return send("POST", "", body, "application/x-www-form-urlencoded");
  }

  private HttpResponse<String> send(
      String method, String path, @Nullable String body, String contentType) {
    try {
      return exchange(method, path, body, contentType);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> exchange(
      String method, String path, @Nullable String body, String contentType)
      throws IOException, InterruptedException {
    HttpRequest request = request(method, path, body, contentType);
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    HttpRequest request = request("GET", path, null, "application/json");
    return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest request(
      String method, String path, @Nullable String body, String contentType) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
            .header("Content-Type", contentType)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return request.build();
  }

  static JsonObject object(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  static JsonArray array(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonArray();
  }

  static List<String> names(Iterable<JsonElement> rows) {
    List<String> names = new ArrayList<>();
    rows.forEach(row -> names.add(row.getAsJsonObject().get("name").getAsString()));
    return names;
  }

  /** The next page's URL; null on the last page. */
  static @Nullable String next(HttpResponse<String> answer) {
    Matcher link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
    return link.find() ? link.group(1) : null;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
