package io.tenantry.core.http;

import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.codegen.ApiInvoker;

/** A program that makes one call and returns from main without closing anything. */
final class CallAndReturn {
  private CallAndReturn() {}

  public static void main(String[] args) {
    ApiInvoker acme =
        new Acme.Builder().baseUrl(args[0]).credentials(BearerToken.of(Secret.of("t0ken"))).build();
    System.out.println("answered: " + Acme.get(acme));
  }
}
