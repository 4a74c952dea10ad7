package io.tenantry.contract;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;

/** An exchange in the validator's terms. */
final class Wire {
  private static final String CONTENT_TYPE = "Content-Type";

  private Wire() {}

  static Request request(Exchange exchange, String path) {
    SimpleRequest.Builder request = new SimpleRequest.Builder(exchange.method(), path, true);
    exchange
        .requestHeaders()
        .toMultimap()
        .forEach((name, values) -> request.withHeader(name, values));
    HttpUrl url = exchange.url();
    for (String name : url.queryParameterNames()) {
      request.withQueryParam(name, values(url, name));
    }
    if (exchange.requestBody().size() > 0) {
      request.withBody(exchange.requestBody().toByteArray());
    }
    return request.build();
  }

  /** A response without a content type is checked as JSON; otherwise it would be unchecked. */
  static Response response(Exchange exchange) {
    SimpleResponse.Builder response = new SimpleResponse.Builder(exchange.status());
    exchange
        .responseHeaders()
        .toMultimap()
        .forEach((name, values) -> response.withHeader(name, values));
    if (exchange.responseBody().size() > 0) {
      response.withBody(exchange.responseBody().toByteArray());
      if (exchange.responseHeaders().get(CONTENT_TYPE) == null) {
        response.withContentType("application/json");
      }
    }
    return response.build();
  }

  private static List<String> values(HttpUrl url, String name) {
    List<String> values = new ArrayList<>();
    for (String value : url.queryParameterValues(name)) {
      values.add(value == null ? "" : value);
    }
    return values;
  }
}
