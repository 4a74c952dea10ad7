package io.tenantry.core.http;

import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.CredentialsSession;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.json.Drift;
import io.tenantry.core.json.DriftListener;
import org.jspecify.annotations.Nullable;

/** What all views of one client share: a few small objects on a transport. Thread-safe. */
final class ClientCore implements AutoCloseable {
  final Vendor vendor;
  final @Nullable String label;
  final BaseUrl baseUrl;
  final Transport transport;

  /** Tells accounts at the same address apart; no secret, and the same in another process. */
  final String account;

  final CredentialsSession credentials;
  final ExtraHeaders headers;
  final RetryAccounts.Account retries;
  final Permits permits;
  private final boolean ownsTransport;
  private final @Nullable DriftListener drift;
  private final Cancellation closing = new Cancellation("the client was closed");

  ClientCore(ClientBuilder<?, ?> from, Transport transport, boolean ownsTransport) {
    this.vendor = from.vendor;
    this.label = from.label;
    this.baseUrl = BaseUrl.parse(from.baseUrl);
    this.transport = transport;
    this.ownsTransport = ownsTransport;
    Credentials who = from.account.who(from.context());
    this.account = from.account.account(who);
    this.credentials = from.account.open(from.context(), vendor, who);
    this.headers = from.defaultHeaders();
    String tenant = Tenant.of(baseUrl, from.account.name, who, credentials);
    this.permits = new Permits(tenant, from.limits, transport);
    this.drift = from.drift;
    this.retries = transport.retries().open(from.retryBudget);
  }

  /**
   * A call that closing the client or its transport ends, and {@code walk} where it belongs to one.
   */
  Progress start(Operation operation, CallOptions options, Cancellation walk) {
    ErrorContext context = context(operation);
    if (isClosed()) {
      String what = closing.isCancelled() ? "the client" : "the transport";
      String message = "not sent, since %s is closed; build another one".formatted(what);
      throw new CancelledException(context, message, false, 0, null);
    }
    Running running = new Running(closing, transport.closing(), walk);
    return new Progress(operation, options, context, transport.timing(), running);
  }

  ErrorContext context(Operation operation) {
    return new ErrorContext(vendor.name(), operation.id(), label);
  }

  boolean isClosed() {
    return closing.isCancelled() || transport.closing().isCancelled();
  }

  Drift drift(Progress call) {
    DriftListener listener = drift == null ? null : call.watch.counting(call.discreet(drift));
    return Drift.of(vendor.name(), call.operation.id(), listener, call.options.isStrict());
  }

  @Override
  public void close() {
    closing.cancel();
    if (ownsTransport) {
      transport.close();
    }
  }
}
