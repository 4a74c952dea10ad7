package io.tenantry.core.http;

import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.CredentialsSession;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.json.Drift;
import io.tenantry.core.json.DriftListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
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
  final Permits permits = new Permits();
  private final boolean ownsTransport;
  private final @Nullable DriftListener drift;
  private final Set<Call> inFlight = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  ClientCore(ClientBuilder<?, ?> from, Transport transport, boolean ownsTransport) {
    this.vendor = from.vendor;
    this.label = from.label;
    this.baseUrl = BaseUrl.parse(from.baseUrl);
    this.transport = transport;
    this.ownsTransport = ownsTransport;
    Credentials who = from.who();
    this.account = from.account(who);
    this.credentials = who.open();
    this.headers = from.defaultHeaders();
    this.drift = from.drift;
  }

  Progress start(Operation operation, CallOptions options) {
    ErrorContext context = new ErrorContext(vendor.name(), operation.id(), label);
    if (closed) {
      throw new ConfigurationException(context, "the client is closed", null);
    }
    return new Progress(operation, options, context, transport.timing());
  }

  Drift drift(Progress call) {
    DriftListener listener = drift == null ? null : call.discreet(drift);
    return Drift.of(vendor.name(), call.operation.id(), listener, call.options.isStrict());
  }

  /** A call that {@link #close} cancels, from now until {@link #ended}. */
  void started(Call call) {
    inFlight.add(call);
    if (closed) {
      call.cancel();
    }
  }

  void ended(Call call) {
    inFlight.remove(call);
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    inFlight.forEach(Call::cancel);
    if (ownsTransport) {
      transport.close();
    }
  }
}
