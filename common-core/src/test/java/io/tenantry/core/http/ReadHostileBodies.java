package io.tenantry.core.http;

import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.codegen.json.Team;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.spec.PagingRule;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Request;

/** A program that reads all hostile bodies, and prints how each call ended. */
final class ReadHostileBodies {
  private ReadHostileBodies() {}

  public static void main(String[] args) {
    AtomicReference<DriftEvent> last = new AtomicReference<>();
    ApiInvoker acme =
        new Acme.Builder()
            .baseUrl(args[0])
            .credentials(Acme.bearer())
            .retry(RetryPolicy.NONE)
            .onDrift(last::set)
            .build();
    for (HostileBody body : HostileBody.values()) {
      System.out.println(body + " " + outcome(acme, body));
    }
  }

  private static String outcome(ApiInvoker acme, HostileBody body) {
    try {
      read(acme, body);
      return "was read";
    } catch (ApiException e) {
      return e.getClass().getSimpleName() + " " + e.getMessage();
    } catch (OutOfMemoryError e) {
      return e.toString();
    }
  }

  private static void read(ApiInvoker acme, HostileBody body) {
    Request request = acme.api(Acme.Api.class).get(body.name());
    if (body.isList()) {
      PagingRule rule = PagingRule.cursor("after").items("results").token("next").build();
      acme.list(Acme.LIST, request, rule, Team.ADAPTER, Team::id).stream().count();
    } else {
      acme.call(Acme.GET, request, Team.ADAPTER);
    }
  }
}
