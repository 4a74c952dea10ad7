package io.tenantry.sandbox.ninjaone;

import io.tenantry.sandbox.server.ClientCredentials;
import io.tenantry.sandbox.server.OrganizationNames;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import io.tenantry.sandbox.server.Vendor;
import io.tenantry.sandbox.server.VendorContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** NinjaOne's state and behavior. Thread-safe: one lock guards the state. */
public final class NinjaOneVendor implements Vendor {
  private static final String TOKEN_PATH = "/ws/oauth/token";
  private static final String OLD_TOKEN_PATH = "/oauth/token";

  private final Object lock = new Object();
  private final AtomicInteger requestIds = new AtomicInteger();
  private final Store store = new Store();
  private final AccessCheck access;
  private final Operations operations;
  private final Consumer<String> secrets;
  private final String tokenPath;

  public NinjaOneVendor(VendorContext context, NinjaOneForm form, boolean oldTokenPath) {
    access = new AccessCheck(context.tokens());
    operations = new Operations(store, form, context.paging());
    secrets = context.secrets();
    tokenPath = oldTokenPath ? OLD_TOKEN_PATH : TOKEN_PATH;
  }

  public void fill(OrganizationNames names, int organizations) {
    synchronized (lock) {
      SampleData.fill(store, names, organizations);
    }
  }

  public String tokenPath() {
    return tokenPath;
  }

  public String clientId() {
    return AccessCheck.CLIENT_ID;
  }

  public String clientSecret() {
    return AccessCheck.CLIENT_SECRET;
  }

  /** Returns a view of every organization, ordered by id. */
  public <T> List<T> organizations(Function<NinjaOneRecord, T> view) {
    synchronized (lock) {
      return store.organizations().values().stream().map(view).toList();
    }
  }

  /** Returns a view of one organization. */
  public <T> T organization(long id, Function<NinjaOneRecord, T> view) {
    synchronized (lock) {
      return view.apply(known(id));
    }
  }

  public long add(String name) {
    synchronized (lock) {
      NinjaOneRecord organization = store.newOrganization();
      organization.plain.addProperty("name", name);
      store.put(organization);
      return organization.id();
    }
  }

  public void rename(long id, String newName) {
    synchronized (lock) {
      store.rename(known(id), newName);
    }
  }

  private NinjaOneRecord known(long id) {
    NinjaOneRecord organization = store.find(id);
    if (organization == null) {
      throw new IllegalArgumentException("the fake NinjaOne has no organization " + id);
    }
    return organization;
  }

  @Override
  public boolean isTokenRequest(Request request) {
    return request.path().equals(TOKEN_PATH) || request.path().equals(OLD_TOKEN_PATH);
  }

  @Override
  public Response token(Request request) {
    ClientCredentials client = ClientCredentials.of(request);
    secrets.accept(client.secret());
    return request.path().equals(tokenPath)
        ? access.token(client, request.form())
        : Response.html(404);
  }

  @Override
  public Response handle(Request request) {
    return access.refusal(request).orElseGet(() -> authorized(request));
  }

  private Response authorized(Request request) {
    synchronized (lock) {
      return operations.respond(request);
    }
  }

  @Override
  public Response error(int status, String message) {
    return Errors.application(status, message);
  }

  @Override
  public Response sign(Response response) {
    return response.with("x-nj-request-id", "ninjaone-request-" + requestIds.incrementAndGet());
  }
}
