package io.tenantry.sandbox;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A fake JumpCloud (a provider with its organizations, administrators, integrations, invoices and
 * cases). Thread-safe.
 *
 * <p>Where its documents leave something open, it takes one of the possible ways: names of
 * organizations need not be unique, emails of administrators do, a PUT changes only what it names,
 * the id is always among the chosen fields, service accounts may do all that keys may.
 */
public final class FakeJumpCloud extends FakeVendor {
  private static final String TOKEN_PATH = "/oauth2/token";

  private final Object lock = new Object();
  private final JumpCloudStore store = new JumpCloudStore();
  private final JumpCloudAccess access;
  private final JumpCloudApi api;

  FakeJumpCloud(JumpCloudSetup setup) {
    super(setup, "jumpcloud-token-");
    access = new JumpCloudAccess(tokens());
    JumpCloudSeed.fill(store, setup);
    api = new JumpCloudApi(store, setup, pages());
  }

  @Override
  public String url() {
    return origin() + "/api/v2";
  }

  /** Where a service account's credentials are exchanged for an access token, by HTTP Basic. */
  public String tokenUrl() {
    return origin() + TOKEN_PATH;
  }

  /** The provider that everything belongs to. */
  public String providerId() {
    return JumpCloudStore.PROVIDER_ID;
  }

  /** The key for {@code x-api-key}; it never expires. */
  public String apiKey() {
    return JumpCloudAccess.API_KEY;
  }

  /** The client id that {@link #tokenUrl()} knows. */
  public String clientId() {
    return JumpCloudAccess.CLIENT_ID;
  }

  /** The secret that belongs to {@link #clientId()}. */
  public String clientSecret() {
    return JumpCloudAccess.CLIENT_SECRET;
  }

  /** Every organization as it stands now, oldest first. */
  public List<JumpCloudOrganization> organizations() {
    synchronized (lock) {
      return store.organizations.values().stream().map(FakeJumpCloud::organization).toList();
    }
  }

  /** One organization as it stands now. */
  public JumpCloudOrganization organization(String id) {
    synchronized (lock) {
      return organization(store.organization(id));
    }
  }

  /** Every administrator as they stand now, oldest first. */
  public List<JumpCloudAdministrator> administrators() {
    synchronized (lock) {
      return store.administrators.values().stream().map(FakeJumpCloud::administrator).toList();
    }
  }

  /** The ids of the invoices, oldest first. */
  public List<String> invoices() {
    return List.copyOf(store.invoices.keySet());
  }

  /** The bytes that an invoice is downloaded as. */
  public byte[] invoice(String id) {
    if (!store.invoices.containsKey(id)) {
      throw new IllegalArgumentException("JumpCloud has no invoice " + id);
    }
    return JumpCloudApi.invoicePdf(id).toByteArray();
  }

  /** Adds an organization with this name, also one that is taken already; returns its id. */
  public String add(String name) {
    synchronized (lock) {
      return JumpCloudStore.id(store.addOrganization(name));
    }
  }

  /** Renames an organization, as its owner would in the vendor's user interface. */
  public void rename(String id, String newName) {
    synchronized (lock) {
      store.organization(id).addProperty("name", newName);
    }
  }

  private static JumpCloudOrganization organization(JsonObject row) {
    return new JumpCloudOrganization(
        JumpCloudStore.id(row),
        row.get("name").getAsString(),
        Json.isSet(row, "maxSystemUsers") ? row.get("maxSystemUsers").getAsInt() : null);
  }

  private static JumpCloudAdministrator administrator(JsonObject row) {
    return new JumpCloudAdministrator(
        JumpCloudStore.id(row),
        row.get("email").getAsString(),
        Json.text(row, "role"),
        Json.text(row, "roleName"));
  }

  @Override
  boolean isTokenRequest(Ask ask) {
    return ask.path().equals(TOKEN_PATH);
  }

  @Override
  Answer token(Ask ask) {
    Client client = Client.byBasic(ask).orElse(new Client("", ""));
    secretSeen(client.secret());
    return access.token(client, ask.form());
  }

  @Override
  Answer handle(Ask ask) {
    String key = ask.header("x-api-key");
    if (key != null) {
      secretSeen(key);
    }
    return access.refusal(ask).orElseGet(() -> authorized(ask));
  }

  private Answer authorized(Ask ask) {
    synchronized (lock) {
      return api.answer(ask);
    }
  }

  @Override
  Answer error(int status, String message) {
    return JumpCloudErrors.answer(status, message);
  }

  @Override
  Answer signed(Answer answer) {
    return answer;
  }
}
