package io.tenantry.sandbox;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fake NinjaOne (organizations, locations, policy mappings, custom fields). Thread-safe.
 *
 * <p>Where its documents leave something open, it takes one of the possible ways: names are unique
 * letter by letter, a PATCH replaces {@code userData} as a whole, PUT of policies replaces all
 * mappings, any custom field exists.
 */
public final class FakeNinjaOne extends FakeVendor {
  private final Object lock = new Object();
  private final AtomicInteger serial = new AtomicInteger();
  private final NinjaStore store = new NinjaStore();
  private final NinjaAccess access;
  private final NinjaApi api;
  private final String tokenPath;

  FakeNinjaOne(NinjaOneSetup setup) {
    super(setup, "ninjaone-token-");
    tokenPath = setup.oldTokenPath ? "/oauth/token" : "/ws/oauth/token";
    access = new NinjaAccess(tokens());
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
    return NinjaAccess.CLIENT_ID;
  }

  /** The secret that belongs to {@link #clientId()}. */
  public String clientSecret() {
    return NinjaAccess.CLIENT_SECRET;
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
    Client client = Client.of(ask);
    secretSeen(client.secret());
    return ask.path().equals(tokenPath) ? access.token(client, ask.form()) : Answer.html(404);
  }

  @Override
  Answer handle(Ask ask) {
    return access.refusal(ask).orElseGet(() -> authorized(ask));
  }

  private Answer authorized(Ask ask) {
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
