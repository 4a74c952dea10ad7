package io.tenantry.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A real HTTP server on the loopback interface in front of one fake, or of a fake per path. */
final class VendorServer {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final MockResponse NOBODY = new MockResponse.Builder().code(404).build();

  private final MockWebServer server = new MockWebServer();
  private final int port;
  private final Map<String, FakeVendor> vendors = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean listening;

  VendorServer(int port) {
    this.port = port;
  }

  /**
   * Puts a fake behind a path.
   *
   * @param path a slash and one segment, or empty for a fake that has the server to itself
   */
  void serve(String path, FakeVendor vendor) {
    vendors.put(path, vendor);
  }

  void start() {
    server.setDispatcher(new VendorDispatcher());
    server.setServerSocketFactory(new PromptSockets());
    try {
      server.start(InetAddress.getByAddress("127.0.0.1", LOOPBACK), port);
      listening = true;
    } catch (IOException e) {
      throw new UncheckedIOException("can't listen on port " + port + " of the loopback", e);
    }
  }

  String origin() {
    if (!listening) {
      throw new IllegalStateException("the sandbox is not started");
    }
    return "http://127.0.0.1:" + server.getPort();
  }

  void close() {
    closing.countDown();
    server.close();
  }

  private static Answer dated(Answer answer) {
    return answer.headers().containsKey("Date")
        ? answer
        : answer.with("Date", Faults.httpDate(ZonedDateTime.now(ZoneOffset.UTC)));
  }

  private final class VendorDispatcher extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      server.takeRequest(); // the server's own memory of requests would grow without bounds
      Ask ask = Ask.of(request);
      FakeVendor alone = vendors.get("");
      if (alone != null) {
        return answered(alone, ask);
      }
      String path = ask.firstSegment();
      FakeVendor vendor = vendors.get(path);
      return vendor == null ? NOBODY : answered(vendor, ask.below(path));
    }

    private MockResponse answered(FakeVendor vendor, Ask ask) throws InterruptedException {
      try {
        Delivery delivery = vendor.deliver(ask).map(VendorServer::dated);
        MockResponse response = delivery.response();
        vendor.happened(Exchange.of(ask, delivery, response.getHeaders()));
        closing.await(delivery.pace().delay().toNanos(), TimeUnit.NANOSECONDS);
        return response;
      } finally {
        vendor.over(ask);
      }
    }
  }
}
