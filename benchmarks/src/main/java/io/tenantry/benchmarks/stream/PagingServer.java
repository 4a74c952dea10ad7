package io.tenantry.benchmarks.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenantry.benchmarks.json.RowTemplate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves a list of any length, page by page with a Link to the next, and holds one page of it. */
final class PagingServer implements AutoCloseable {
  static final long FIRST_ID = 10_000_000;
  private static final Pattern AFTER = Pattern.compile("search_after=(\\d+)");

  private final RowTemplate rows = new RowTemplate();
  private final HttpServer server;
  private final int pages;

  PagingServer(int pages) throws IOException {
    this.pages = pages;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/organizations", this::serve);
    server.start();
  }

  String baseUrl() {
    return "http://localhost:" + server.getAddress().getPort() + "/v1";
  }

  private void serve(HttpExchange exchange) throws IOException {
    Matcher after = AFTER.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
    int page = after.find() ? Integer.parseInt(after.group(1)) : 0;
    byte[] body = rows.page(FIRST_ID + (long) page * RowTemplate.ROWS);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (page + 1 < pages) {
      String next =
          "<" + baseUrl() + "/organizations?per_page=100&search_after=" + (page + 1) + ">";
      exchange.getResponseHeaders().set("Link", next + "; rel=\"next\"");
    }
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
