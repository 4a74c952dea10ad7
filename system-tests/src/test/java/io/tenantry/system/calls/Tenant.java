package io.tenantry.system.calls;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** A client with one kind of credentials, and the secrets that these tests plant in them. */
public enum Tenant {
  NCENTRAL(
      "ncentral",
      NCentralClient.class,
      Set.of(Planted.JWT, Planted.ACCESS, Planted.REFRESH),
      Set.of("/api/auth/authenticate", "/api/auth/refresh"),
      Planted.NCENTRAL_TOKENS) {
    @Override
    public ClientBuilder<?, ?> at(HttpUrl server) {
      return NCentralClient.builder()
          .baseUrl(server.toString())
          .userApiToken(Secret.of(Planted.JWT));
    }
  },
  NINJAONE(
      "ninjaone",
      NinjaOneClient.class,
      Set.of(Planted.CLIENT_SECRET, Planted.ACCESS),
      Set.of("/ws/oauth/token"),
      Planted.OAUTH_TOKENS) {
    @Override
    public ClientBuilder<?, ?> at(HttpUrl server) {
      return NinjaOneClient.builder()
          .baseUrl(server.toString())
          .clientCredentials("ninja-client", Secret.of(Planted.CLIENT_SECRET));
    }
  },
  NINJAONE_WITH_TOKEN(
      "ninjaone", NinjaOneClient.class, Set.of(Planted.API_KEY), Set.of(), Planted.OAUTH_TOKENS) {
    @Override
    public ClientBuilder<?, ?> at(HttpUrl server) {
      return NinjaOneClient.builder()
          .baseUrl(server.toString())
          .accessToken(Secret.of(Planted.API_KEY));
    }
  },
  JUMPCLOUD(
      "jumpcloud", JumpCloudClient.class, Set.of(Planted.API_KEY), Set.of(), Planted.OAUTH_TOKENS) {
    @Override
    public ClientBuilder<?, ?> at(HttpUrl server) {
      return JumpCloudClient.builder()
          .baseUrl(server.toString())
          .apiKey(Secret.of(Planted.API_KEY));
    }
  },
  JUMPCLOUD_SERVICE_ACCOUNT(
      "jumpcloud",
      JumpCloudClient.class,
      Set.of(Planted.CLIENT_SECRET, Planted.ACCESS),
      Set.of("/oauth2/token"),
      Planted.OAUTH_TOKENS) {
    @Override
    public ClientBuilder<?, ?> at(HttpUrl server) {
      return JumpCloudClient.builder()
          .baseUrl(server.toString())
          .tokenUrl(server.resolve("/oauth2/token").toString())
          .serviceAccount("service-account", Secret.of(Planted.CLIENT_SECRET));
    }
  },
  DIRECTORY(
      "orgdirectory",
      OrgDirectoryClient.class,
      Set.of(Planted.API_KEY),
      Set.of(),
      Planted.OAUTH_TOKENS) {
    @Override
    public ClientBuilder<?, ?> at(HttpUrl server) {
      return OrgDirectoryClient.builder()
          .baseUrl(server.resolve("/v1").toString())
          .account("widget")
          .personalToken(Secret.of(Planted.API_KEY));
    }
  },
  DIRECTORY_APPLICATION(
      "orgdirectory",
      OrgDirectoryClient.class,
      Set.of(Planted.CLIENT_SECRET, Planted.ACCESS),
      Set.of("/token"),
      Planted.OAUTH_TOKENS) {
    @Override
    public ClientBuilder<?, ?> at(HttpUrl server) {
      return OrgDirectoryClient.builder()
          .baseUrl(server.resolve("/v1").toString())
          .tokenUrl(server.resolve("/token").toString())
          .account("widget")
          .clientCredentials("directory-client", Secret.of(Planted.CLIENT_SECRET));
    }
  };

  private static final Map<String, String> PREFIXES =
      Stream.of(values())
          .collect(
              Collectors.toMap(
                  Tenant::vendor,
                  tenant -> tenant.clientType.getSimpleName().replace("Client", ""),
                  (one, same) -> one));

  private final String vendor;
  private final Class<?> clientType;
  private final Set<String> secrets;
  private final Set<String> tokenPaths;
  private final Function<Integer, String> tokens;

  Tenant(
      String vendor,
      Class<?> clientType,
      Set<String> secrets,
      Set<String> tokenPaths,
      Function<Integer, String> tokens) {
    this.vendor = vendor;
    this.clientType = clientType;
    this.secrets = secrets;
    this.tokenPaths = tokenPaths;
    this.tokens = tokens;
  }

  /** A builder with the planted credentials, for a vendor at this server. */
  public abstract ClientBuilder<?, ?> at(HttpUrl server);

  /** The id of the vendor's document. */
  public String vendor() {
    return vendor;
  }

  Class<?> clientType() {
    return clientType;
  }

  /** What must never be printed; a token's number follows it. */
  public Set<String> secrets() {
    return secrets;
  }

  /** Whether a request on this path is for a token. */
  public boolean isTokenPath(String path) {
    return tokenPaths.contains(path);
  }

  /** What the vendor answers to the nth request for a token. */
  public String tokens(int nth) {
    return tokens.apply(nth);
  }

  /** One tenant for each vendor. */
  public static List<Tenant> oneEach() {
    return List.of(NCENTRAL, NINJAONE, JUMPCLOUD, DIRECTORY);
  }

  static String prefixOf(String modelPackage) {
    return PREFIXES.get(modelPackage.replaceAll("io\\.tenantry\\.(\\w+)\\.model", "$1"));
  }
}
