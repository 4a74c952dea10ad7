package io.tenantry.examples;

import io.tenantry.contract.Contract;
import io.tenantry.sandbox.Exchange;
import io.tenantry.sandbox.FakeVendor;
import io.tenantry.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okio.ByteString;

/** Holds what a sandbox saw and answered against the vendors' OpenAPI documents. */
public final class Documented {
  private Documented() {}

  /** What broke a document, of all exchanges of all four fakes; each with its report. */
  public static List<String> breaches(Sandbox sandbox) {
    List<String> breaches = new ArrayList<>();
    check("orgdirectory", sandbox.directory(), breaches);
    check("ninjaone", sandbox.ninjaOne(), breaches);
    check("ncentral", sandbox.nCentral(), breaches);
    check("jumpcloud", sandbox.jumpCloud(), breaches);
    return breaches;
  }

  private static void check(String vendor, FakeVendor fake, List<String> breaches) {
    Contract contract = Contract.of(vendor);
    for (Exchange exchange : fake.requests()) {
      try {
        hold(contract, exchange);
      } catch (AssertionError breach) {
        breaches.add(vendor + ": " + breach.getMessage());
      }
    }
  }

  /** A connection that was closed without a response leaves only the request to look at. */
  private static void hold(Contract contract, Exchange exchange) {
    if (exchange.status() == 0) {
      contract.checkRequest(documented(exchange));
    } else {
      contract.check(documented(exchange));
    }
  }

  private static io.tenantry.contract.Exchange documented(Exchange seen) {
    String query = seen.query().isEmpty() ? "" : "?" + seen.query();
    return new io.tenantry.contract.Exchange(
        seen.method(),
        seen.path() + query,
        headers(seen.headers()),
        ByteString.encodeUtf8(seen.body()),
        seen.status(),
        headers(seen.responseHeaders()),
        ByteString.encodeUtf8(seen.responseBody()));
  }

  private static Headers headers(Map<String, List<String>> named) {
    Headers.Builder headers = new Headers.Builder();
    named.forEach((name, values) -> values.forEach(v -> headers.addUnsafeNonAscii(name, v)));
    return headers.build();
  }
}
