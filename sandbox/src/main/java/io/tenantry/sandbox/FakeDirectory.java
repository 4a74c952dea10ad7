package io.tenantry.sandbox;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A fake organization directory (the 4me / Xurrent REST API, organizations). Thread-safe.
 *
 * <p>Where its documents leave something open, it takes one of the possible ways: a PATCH replaces
 * {@code custom_fields} as a whole, null and {@code ""} both clear a text, names need not be
 * unique, filters on texts heed case and take commas literally.
 */
public final class FakeDirectory extends FakeVendor {
  private static final int HOURLY = 3600;

  private final Object lock = new Object();
  private final AtomicInteger serial = new AtomicInteger();
  private final DirectoryAccess access;
  private final DirectoryStore store;
  private final DirectoryApi api;

  FakeDirectory(DirectorySetup setup) {
    super(setup, "directory-token-");
    access = new DirectoryAccess(tokens(), setup.accountHeaderRequired);
    store = new DirectoryStore(setup.firstId);
    DirectorySeed.fill(store, setup);
    api = new DirectoryApi(store, new DirectoryList(store, pages(), this::origin));
  }

  @Override
  public String url() {
    return origin() + "/v1";
  }

  /** Where client credentials are exchanged for an access token. */
  public String tokenUrl() {
    return origin() + "/token";
  }

  /** The account to name in {@code X-Xurrent-Account}, or in the older {@code X-4me-Account}. */
  public String account() {
    return DirectoryAccess.ACCOUNT;
  }

  /** A personal access token; it never expires. */
  public String personalToken() {
    return DirectoryAccess.PERSONAL_TOKEN;
  }

  /** The client id that {@link #tokenUrl()} knows. */
  public String clientId() {
    return DirectoryAccess.CLIENT_ID;
  }

  /** The secret that belongs to {@link #clientId()}. */
  public String clientSecret() {
    return DirectoryAccess.CLIENT_SECRET;
  }

  /** Every organization as it stands now, in the order of the ids. */
  public List<DirectoryOrganization> organizations() {
    synchronized (lock) {
      return store.rows().stream().map(row -> DirectoryOrganization.of(row.json())).toList();
    }
  }

  /** One organization as it stands now. */
  public DirectoryOrganization organization(long id) {
    synchronized (lock) {
      return DirectoryOrganization.of(store.known(id).json());
    }
  }

  /** Adds an organization with this name and nothing else; returns its id. */
  public long add(String name) {
    synchronized (lock) {
      JsonObject json = DirectoryStore.blank(store.nextId(), name, Times.after(null));
      store.put(new DirectoryRow(json, DirectoryRow.Registration.THIS_ACCOUNT, false));
      return json.get("id").getAsLong();
    }
  }

  /** Adds an organization just as the directory would answer it, its id included. */
  public void addJson(String organization) {
    JsonObject json = Json.object(organization);
    synchronized (lock) {
      store.put(new DirectoryRow(json, DirectoryRow.Registration.THIS_ACCOUNT, false));
    }
  }

  /** Renames an organization, as its owner would in the vendor's user interface. */
  public void rename(long id, String newName) {
    change(id, json -> json.addProperty("name", newName));
  }

  /** Disables an organization. */
  public void disable(long id) {
    change(id, json -> json.addProperty("disabled", true));
  }

  private void change(long id, Consumer<JsonObject> edit) {
    synchronized (lock) {
      store.change(id, edit);
    }
  }

  @Override
  boolean isTokenRequest(Ask ask) {
    return ask.path().equals("/token");
  }

  @Override
  Answer token(Ask ask) {
    Map<String, String> form = ask.form();
    secretSeen(form.getOrDefault("client_secret", ""));
    return access.token(form);
  }

  @Override
  Answer handle(Ask ask) {
    if (ask.path().equals("/v1") || ask.path().equals("/v1/")) {
      return Answer.json(200, new JsonObject());
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
    return DirectoryApi.message(status, message);
  }

  @Override
  Answer signed(Answer answer) {
    int count = serial.incrementAndGet();
    return answer
        .with("X-Request-Id", "directory-request-" + count)
        .with("X-RateLimit-Limit", HOURLY)
        .with("X-RateLimit-Remaining", Math.max(1, HOURLY - count))
        .with("X-RateLimit-Reset", System.currentTimeMillis() / 1000 + HOURLY);
  }
}
