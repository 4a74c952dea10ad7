package io.tenantry.sandbox;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps the latest exchanges and every secret received, and notifies listeners. Thread-safe. */
final class ExchangeLog {
  private static final int KEPT = 50_000;

  private final ArrayDeque<Exchange> latest = new ArrayDeque<>();
  private final Set<String> secrets = new LinkedHashSet<>();
  private final List<Consumer<Exchange>> listeners = new CopyOnWriteArrayList<>();
  private int connections;

  void add(Exchange exchange) {
    synchronized (this) {
      if (latest.size() == KEPT) {
        latest.removeFirst();
      }
      latest.addLast(exchange);
      connections = Math.max(connections, exchange.connection() + 1);
      exchange.header("Authorization").ifPresent(this::secret);
    }
    listeners.forEach(listener -> listener.accept(exchange));
  }

  synchronized void secret(String secret) {
    secrets.add(secret);
  }

  void listen(Consumer<Exchange> listener) {
    listeners.add(listener);
  }

  synchronized List<Exchange> exchanges() {
    return List.copyOf(latest);
  }

  synchronized Set<String> secrets() {
    return Set.copyOf(secrets);
  }

  synchronized int connections() {
    return connections;
  }

  synchronized void clear() {
    latest.clear();
    secrets.clear();
  }
}
