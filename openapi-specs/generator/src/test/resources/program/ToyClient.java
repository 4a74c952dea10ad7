package io.tenantry.toy;


import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.codegen.ApiInvoker;

/** The hand-written part of a client, at its smallest. */
public final class ToyClient extends ToyGroups {
  private ToyClient(ApiInvoker caller) {
    super(caller);
  }

  public static ToyClient at(String url) {
    return new Builder().baseUrl(url).credentials(BearerToken.of(Secret.of("t"))).build();
  }

  private static final class Builder extends ClientBuilder<Builder, ToyClient> {
    Builder() {
      super(ToyVendor.VENDOR);
    }

    @Override
    protected ToyClient create(ApiInvoker caller) {
      return new ToyClient(caller);
    }
  }
}
