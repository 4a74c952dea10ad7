package io.tenantry.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Knows the exchanges that fetch an access token: they belong to the vendor, but to no operation.
 */
final class TokenRequests {
  private final Set<String> paths;

  private TokenRequests(Set<String> paths) {
    this.paths = paths;
  }

  static TokenRequests of(OpenAPI api) {
    Set<String> paths = new HashSet<>();
    for (SecurityScheme scheme : api.getComponents().getSecuritySchemes().values()) {
      if (scheme.getType() == SecurityScheme.Type.OAUTH2) {
        paths.add(pathOf(scheme.getFlows().getClientCredentials().getTokenUrl()));
        if (scheme.getExtensions() != null
            && scheme.getExtensions().get("x-fallback-token-url") instanceof String fallback) {
          paths.add(pathOf(fallback));
        }
      }
    }
    return new TokenRequests(Set.copyOf(paths));
  }

  boolean include(Exchange exchange) {
    return paths.contains(exchange.url().encodedPath());
  }

  List<String> complaints(Exchange exchange) {
    List<String> complaints = new ArrayList<>();
    if (!exchange.method().equals("POST")) {
      complaints.add("request: a token is fetched by POST");
    }
    String type = exchange.requestHeaders().get("Content-Type");
    if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
      complaints.add("request: a token request must be a form, but was " + type);
    }
    if (!exchange.requestBody().utf8().matches("(.*&)?grant_type=[a-z_]+(&.*)?")) {
      complaints.add("request: the form has no grant_type");
    }
    return complaints;
  }

  private static String pathOf(String url) {
    return HttpUrl.get(url).encodedPath();
  }
}
