package io.tenantry.sandbox.jumpcloud;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.ClientCredentials;
import io.tenantry.sandbox.server.OrganizationNames;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import io.tenantry.sandbox.server.Vendor;
import io.tenantry.sandbox.server.VendorContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** JumpCloud's state and behavior. Thread-safe: one lock guards the state. */
public final class JumpCloudVendor implements Vendor {
  private static final String TOKEN_PATH = "/oauth2/token";

  private final Object lock = new Object();
  private final Store store = new Store();
  private final AccessCheck access;
  private final Operations operations;
  private final Consumer<String> secrets;

  public JumpCloudVendor(VendorContext context, JumpCloudForm form, ProviderRights rights) {
    access = new AccessCheck(context.tokens());
    operations = new Operations(store, form, rights, context.paging());
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

  public String providerId() {
    return Store.PROVIDER_ID;
  }

  public String apiKey() {
    return AccessCheck.API_KEY;
  }

  public String clientId() {
    return AccessCheck.CLIENT_ID;
  }

  public String clientSecret() {
    return AccessCheck.CLIENT_SECRET;
  }

  /** Returns a view of every organization, oldest first. */
  public <T> List<T> organizations(Function<JsonObject, T> view) {
    synchronized (lock) {
      return store.organizations.values().stream().map(view).toList();
    }
  }

  /** Returns a view of one organization. */
  public <T> T organization(String id, Function<JsonObject, T> view) {
    synchronized (lock) {
      return view.apply(store.organization(id));
    }
  }

  /** Returns a view of every administrator, oldest first. */
  public <T> List<T> administrators(Function<JsonObject, T> view) {
    synchronized (lock) {
      return store.administrators.values().stream().map(view).toList();
    }
  }

  /** Returns the ids of the invoices, oldest first. */
  public List<String> invoices() {
    return List.copyOf(store.invoices.keySet());
  }

  /** Returns the bytes of an invoice's PDF. */
  public byte[] invoice(String id) {
    if (!store.invoices.containsKey(id)) {
      throw new IllegalArgumentException("the fake JumpCloud has no invoice " + id);
    }
    return Operations.invoicePdf(id).toByteArray();
  }

  public String add(String name) {
    synchronized (lock) {
      return Store.id(store.addOrganization(name));
    }
  }

  public void rename(String id, String newName) {
    synchronized (lock) {
      store.organization(id).addProperty("name", newName);
    }
  }

  @Override
  public boolean isTokenRequest(Request request) {
    return request.path().equals(TOKEN_PATH);
  }

  @Override
  public Response token(Request request) {
    ClientCredentials client =
        ClientCredentials.byBasic(request).orElse(new ClientCredentials("", ""));
    secrets.accept(client.secret());
    return access.token(client, request.form());
  }

  @Override
  public Response handle(Request request) {
    String key = request.header("x-api-key");
    if (key != null) {
      secrets.accept(key);
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
}
