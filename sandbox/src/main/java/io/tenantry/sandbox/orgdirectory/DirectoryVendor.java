package io.tenantry.sandbox.orgdirectory;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.OrganizationNames;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import io.tenantry.sandbox.server.Vendor;
import io.tenantry.sandbox.server.VendorContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The directory's state and behavior. Thread-safe: one lock guards the state. */
public final class DirectoryVendor implements Vendor {
  private static final String TOKEN_PATH = "/token";
  private static final int HOURLY_LIMIT = 3600;

  private final Object lock = new Object();
  private final AtomicInteger requestIds = new AtomicInteger();
  private final AccessCheck access;
  private final Store store;
  private final Operations operations;
  private final Consumer<String> secrets;

  /**
   * @param origin the start of links between pages
   * @param accountRequired whether a request must name the account
   */
  public DirectoryVendor(
      VendorContext context, Supplier<String> origin, long firstId, boolean accountRequired) {
    access = new AccessCheck(context.tokens(), accountRequired);
    store = new Store(firstId);
    operations = new Operations(store, new OrganizationList(store, context.paging(), origin));
    secrets = context.secrets();
  }

  public void fill(OrganizationNames names, int organizations) {
    synchronized (lock) {
      SampleData.fill(store, names, organizations);
    }
  }

  public String tokenPath() {
    return TOKEN_PATH;
  }

  public String account() {
    return AccessCheck.ACCOUNT;
  }

  public String personalToken() {
    return AccessCheck.PERSONAL_TOKEN;
  }

  public String clientId() {
    return AccessCheck.CLIENT_ID;
  }

  public String clientSecret() {
    return AccessCheck.CLIENT_SECRET;
  }

  /** Returns a view of every organization, ordered by id. */
  public <T> List<T> organizations(Function<JsonObject, T> view) {
    synchronized (lock) {
      return store.rows().stream().map(row -> view.apply(row.json())).toList();
    }
  }

  /** Returns a view of one organization. */
  public <T> T organization(long id, Function<JsonObject, T> view) {
    synchronized (lock) {
      return view.apply(store.known(id).json());
    }
  }

  public long add(String name) {
    synchronized (lock) {
      JsonObject json = Store.blank(store.nextId(), name, Timestamps.after(null));
      store.put(new OrganizationRow(json, OrganizationRow.Registration.THIS_ACCOUNT, false));
      return json.get("id").getAsLong();
    }
  }

  public void addJson(String organization) {
    JsonObject json = Json.object(organization);
    synchronized (lock) {
      store.put(new OrganizationRow(json, OrganizationRow.Registration.THIS_ACCOUNT, false));
    }
  }

  /** Changes an organization without a request, as the vendor's web interface does. */
  public void change(long id, Consumer<JsonObject> edit) {
    synchronized (lock) {
      store.change(id, edit);
    }
  }

  @Override
  public boolean isTokenRequest(Request request) {
    return request.path().equals(TOKEN_PATH);
  }

  @Override
  public Response token(Request request) {
    Map<String, String> form = request.form();
    secrets.accept(form.getOrDefault("client_secret", ""));
    return access.token(form);
  }

  @Override
  public Response handle(Request request) {
    if (request.path().equals("/v1") || request.path().equals("/v1/")) {
      return Response.json(200, new JsonObject());
    }
    return access.refusal(request).orElseGet(() -> authorized(request));
  }

  private Response authorized(Request request) {
    synchronized (lock) {
      return operations.respond(request);
    }
  }

  @Override
  public Response error(int status, String message) {
    return Errors.response(status, message);
  }

  @Override
  public Response sign(Response response) {
    int count = requestIds.incrementAndGet();
    return response
        .with("X-Request-Id", "directory-request-" + count)
        .with("X-RateLimit-Limit", HOURLY_LIMIT)
        .with("X-RateLimit-Remaining", Math.max(1, HOURLY_LIMIT - count))
        .with("X-RateLimit-Reset", System.currentTimeMillis() / 1000 + HOURLY_LIMIT);
  }
}
