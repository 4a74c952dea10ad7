package io.tenantry.core.internal.wire;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** Reports to a request's {@link Delivery} that a connection was made for it. */
public final class ConnectionEvents extends EventListener {
  private static final EventListener SHARED = new ConnectionEvents();

  private ConnectionEvents() {}

  /** Returns a factory whose listeners report to the caller's listeners too. */
  public static EventListener.Factory and(EventListener.Factory callers) {
    return call -> {
      EventListener listener = callers.create(call);
      return listener == NONE ? SHARED : listener.plus(SHARED);
    };
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    Delivery delivery = call.request().tag(Delivery.class);
    if (delivery != null) {
      delivery.connected();
    }
  }
}
