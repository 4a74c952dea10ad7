package io.tenantry.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A real HTTP server on the loopback interface in front of a fake. */
final class VendorServer {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final MockWebServer server = new MockWebServer();
  private final int port;
  private final ExchangeLog log;
  private final FakeVendor vendor;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean listening;

  VendorServer(int port, ExchangeLog log, FakeVendor vendor) {
    this.port = port;
    this.log = log;
    this.vendor = vendor;
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
      try {
        return response(ask);
      } finally {
        vendor.over(ask);
      }
    }

    private MockResponse response(Ask ask) throws InterruptedException {
      Delivery delivery = vendor.deliver(ask).map(VendorServer::dated);
      MockResponse response = delivery.response();
      log.add(Exchange.of(ask, delivery, response.getHeaders()));
      closing.await(delivery.pace().delay().toNanos(), TimeUnit.NANOSECONDS);
      return response;
    }
  }
}
