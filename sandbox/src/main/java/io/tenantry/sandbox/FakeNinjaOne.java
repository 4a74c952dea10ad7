package io.tenantry.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fake NinjaOne (organizations, locations, policy mappings, custom fields). Thread-safe.
 *
 * <p>Where its documents leave something open, it takes one of the possible ways: names are unique
 * letter by letter, a PATCH replaces {@code userData} as a whole, PUT of policies replaces all
 * mappings, any custom field exists.
 */
public final class FakeNinjaOne extends FakeVendor {
  private static final String ALL_SCOPES = "monitoring management control";

  private final Object lock = new Object();
  private final AtomicInteger serial = new AtomicInteger();
  private final NinjaStore store = new NinjaStore();
  private final NinjaApi api;
  private final String tokenPath;

  FakeNinjaOne(NinjaOneSetup setup) {
    super(setup, "ninjaone-token-");
    tokenPath = setup.oldTokenPath ? "/oauth/token" : "/ws/oauth/token";
    NinjaSeed.fill(store, setup);
    api = new NinjaApi(store, setup.form, pages());
  }

  @Override
  public String url() {
    return origin();
  }

  /** Where client credentials are exchanged for an access token. */
  public String tokenUrl() {
    return origin() + tokenPath;
  }

  /** The client id that {@link #tokenUrl()} knows. */
  public String clientId() {
    return "ninjaone-client-id";
  }

  /** The secret that belongs to {@link #clientId()}. */
  public String clientSecret() {
    return "ninjaone-client-secret";
  }

  /** Every organization as it stands now, in the order of the ids. */
  public List<NinjaOrganization> organizations() {
    synchronized (lock) {
      return store.organizations().values().stream().map(NinjaRecord::snapshot).toList();
    }
  }

  /** One organization as it stands now. */
  public NinjaOrganization organization(long id) {
    synchronized (lock) {
      return known(id).snapshot();
    }
  }

  /** Adds an organization with this name, also one that is taken already; returns its id. */
  public long add(String name) {
    synchronized (lock) {
      NinjaRecord organization = store.newOrganization();
      organization.plain.addProperty("name", name);
      store.put(organization);
      return organization.id();
    }
  }

  /** Renames an organization, as its owner would in the vendor's user interface. */
  public void rename(long id, String newName) {
    synchronized (lock) {
      store.rename(known(id), newName);
    }
  }

  private NinjaRecord known(long id) {
    NinjaRecord organization = store.find(id);
    if (organization == null) {
      throw new IllegalArgumentException("NinjaOne has no organization " + id);
    }
    return organization;
  }

  @Override
  boolean isTokenRequest(Ask ask) {
    return ask.path().equals("/ws/oauth/token") || ask.path().equals("/oauth/token");
  }

  @Override
  Answer token(Ask ask) {
    Map<String, String> form = ask.form();
    String[] client = client(ask, form);
    secretSeen(client[1]);
    if (!ask.path().equals(tokenPath)) {
      return Answer.html(404);
    }
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return OAuth.refused("unsupported_grant_type", "only client_credentials is known here");
    }
    if (!client[0].equals(clientId())) {
      return NinjaErrors.unknownClient();
    }
    if (!client[1].equals(clientSecret())) {
      return OAuth.refused("invalid_client", "the secret is wrong");
    }
    String scope = form.getOrDefault("scope", ALL_SCOPES);
    return OAuth.granted(tokens().issue(Set.copyOf(List.of(scope.split(" +")))), scope);
  }

  /** Id and secret, from the form or from HTTP Basic. */
  private static String[] client(Ask ask, Map<String, String> form) {
    String header = ask.header("Authorization");
    if (header == null || !header.startsWith("Basic ")) {
      return new String[] {
        form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", "")
      };
    }
    byte[] bytes = Base64.getMimeDecoder().decode(header.substring("Basic ".length()));
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
    return new String[] {parts[0], parts.length == 2 ? parts[1] : ""};
  }

  @Override
  Answer handle(Ask ask) {
    if (ask.header("Authorization") == null) {
      return NinjaErrors.auth(400, "missing_header", "Authorization header is missing", 2);
    }
    String token = ask.bearer();
    if (token == null) {
      return NinjaErrors.auth(400, "invalid_header", "Authorization header is invalid", 1);
    }
    Set<String> scopes = tokens().use(token);
    if (scopes == null) {
      return NinjaErrors.auth(401, "not_authenticated", "Token is invalid or expired", 10);
    }
    if (!scopes.contains(ask.writes() ? "management" : "monitoring")) {
      return NinjaErrors.auth(401, "insufficient_privileges", "The scope is not sufficient", 11);
    }
    synchronized (lock) {
      return api.answer(ask);
    }
  }

  @Override
  Answer error(int status, String message) {
    return NinjaErrors.application(status, message);
  }

  @Override
  Answer signed(Answer answer) {
    return answer.with("x-nj-request-id", "ninjaone-request-" + serial.incrementAndGet());
  }
}
