package io.tenantry.benchmarks.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves a list of any length by offset, with its total, and holds one page of it. */
final class CountedServer implements AutoCloseable {
  private static final int PAGE = 100;
  private static final Pattern SKIP = Pattern.compile("skip=(\\d+)");

  private final AtomicInteger requests = new AtomicInteger();
  private final HttpServer server;
  private final int rows;

  CountedServer(int rows) throws IOException {
    this.rows = rows;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api", this::serve);
    server.start();
  }

  String baseUrl() {
    return "http://localhost:" + server.getAddress().getPort() + "/api";
  }

  int requests() {
    return requests.get();
  }

  private void serve(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    Matcher skip = SKIP.matcher(exchange.getRequestURI().getQuery());
    int from = skip.find() ? Integer.parseInt(skip.group(1)) : 0;
    StringBuilder page =
        new StringBuilder("{\"totalCount\":").append(rows).append(",\"results\":[");
    for (int row = from; row < Math.min(rows, from + PAGE); row++) {
      page.append(row == from ? "" : ",").append("{\"id\":\"").append(id(row));
      page.append("\",\"name\":\"Organization ").append(row).append("\",\"maxSystemUsers\":50}");
    }
    byte[] body = page.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  static String id(long row) {
    return "5c3536e9e0a684%010d".formatted(row);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
