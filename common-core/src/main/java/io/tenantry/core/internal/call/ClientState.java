package io.tenantry.core.internal.call;

import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Operation;
import io.tenantry.core.http.TimeSource;
import io.tenantry.core.http.VendorInfo;
import io.tenantry.core.internal.context.CallCancellation;
import io.tenantry.core.internal.context.CallMetrics;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.CancelSignal;
import io.tenantry.core.internal.drift.UnreadableMemory;
import io.tenantry.core.internal.gate.RateLimitGate;
import io.tenantry.core.internal.wire.BaseUrl;
import io.tenantry.core.limit.RateLimiter;

/** The state that all views of one client share. Thread-safe. */
final class ClientState implements AutoCloseable {
  final ClientSettings settings;
  final SharedTransport transport;
  final RetryAccounts.Account retries;
  final RateLimitGate gate;

  /** What the client could not read of records' lists. */
  final UnreadableMemory unreadable = new UnreadableMemory();

  private final Runnable closeTransport;
  private final CancelSignal closing = new CancelSignal("the client was closed");

  ClientState(ClientSettings settings, SharedTransport transport, Runnable closeTransport) {
    this.settings = settings;
    this.transport = transport;
    this.closeTransport = closeTransport;
    this.retries = transport.retries().open(settings.retryBudget());
    this.gate =
        new RateLimitGate(
            settings.limitScope(),
            settings.limits(),
            limiter(settings, transport),
            transport.queue(),
            transport.time());
  }

  private static RateLimiter limiter(ClientSettings settings, SharedTransport transport) {
    RateLimiter own = settings.limits().limiter();
    return own == null ? transport.limiter() : own;
  }

  VendorInfo vendor() {
    return settings.vendor();
  }

  BaseUrl baseUrl() {
    return settings.baseUrl();
  }

  CredentialsSession credentials() {
    return settings.credentials();
  }

  TimeSource time() {
    return transport.time();
  }

  ErrorContext context(Operation operation) {
    return new ErrorContext(vendor().name(), operation.id(), settings.label());
  }

  /** Starts a call, which is cancelled when the client, its transport or the walk is closed. */
  CallState start(
      Operation operation, CallOptions options, CancelSignal walk, CallMetrics metrics) {
    ErrorContext context = context(operation);
    if (isClosed()) {
      String what = closing.isCancelled() ? "the client" : "the transport";
      String message = "not sent: %s is closed. Build another one".formatted(what);
      throw new CancelledException(context, message, false, 0, null);
    }
    CallCancellation running = new CallCancellation(closing, transport.closing(), walk);
    return new CallState(
        operation,
        options,
        context,
        transport.time(),
        running,
        metrics,
        settings.names(),
        settings.drift(),
        unreadable);
  }

  private boolean isClosed() {
    return closing.isCancelled() || transport.closing().isCancelled();
  }

  @Override
  public void close() {
    try {
      closing.cancel();
    } finally {
      closeTransport.run();
    }
  }
}
