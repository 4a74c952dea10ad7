package io.tenantry.system.calls;

import java.util.function.Function;

/** The planted secrets: unlike anything else, so that they can be searched for. */
public final class Planted {
  public static final String JWT =
      "eyJhbGciOiJIUzI1NiJ9.cGxhbnRlZC11c2VyLWFwaQ.cGxhbnRlZC1zaWduYXR1cmU";
  public static final String ACCESS = "planted-access-token-";
  public static final String REFRESH = "planted-refresh-token-";
  public static final String CLIENT_SECRET = "planted/client+secret";
  public static final String API_KEY = "planted-api-key-4711";

  static final Function<Integer, String> OAUTH_TOKENS =
      nth ->
          "{\"access_token\":\"%s%d\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
              .formatted(ACCESS, nth);

  static final Function<Integer, String> NCENTRAL_TOKENS =
      nth ->
          "{\"tokens\":{\"access\":{\"token\":\"%s%d\",\"type\":\"Bearer\",\"expirySeconds\":3600},\"refresh\":{\"token\":\"%s%d\",\"type\":\"Body\",\"expirySeconds\":90000}}}"
              .formatted(ACCESS, nth, REFRESH, nth);

  private Planted() {}
}
