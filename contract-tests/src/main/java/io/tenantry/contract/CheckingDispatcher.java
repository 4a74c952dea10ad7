package io.tenantry.contract;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** Sends the prepared responses in order, then the test's own dispatcher's; records everything. */
final class CheckingDispatcher extends Dispatcher {
  private record Prepared(MockResponse response, boolean broken) {}

  private final Queue<Prepared> queue = new ConcurrentLinkedQueue<>();
  private final Journal journal;
  private volatile @Nullable Dispatcher own;

  CheckingDispatcher(Journal journal) {
    this.journal = journal;
  }

  void prepare(MockResponse response, boolean broken) {
    queue.add(new Prepared(response, broken));
  }

  void delegateTo(Dispatcher dispatcher) {
    own = dispatcher;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
    Prepared prepared = next(request);
    if (prepared == null) {
      journal.unplanned(request);
      return new MockResponse.Builder().code(500).build();
    }
    if (arrivedWhole(request, prepared.response())) {
      journal.record(request, prepared.response(), prepared.broken());
    }
    return prepared.response();
  }

  @Override
  public MockResponse peek() {
    Prepared prepared = queue.peek();
    if (prepared != null) {
      return prepared.response();
    }
    Dispatcher delegate = own;
    return delegate == null ? super.peek() : delegate.peek();
  }

  private @Nullable Prepared next(RecordedRequest request) throws InterruptedException {
    Prepared prepared = queue.poll();
    Dispatcher delegate = own;
    if (prepared != null || delegate == null) {
      return prepared;
    }
    return new Prepared(delegate.dispatch(request), false);
  }

  /** If the response closes the connection early, the server invents the request. */
  private static boolean arrivedWhole(RecordedRequest request, MockResponse response) {
    return request.getFailure() == null
        && response.getOnRequestStart() == null
        && response.getOnRequestBody() == null
        && !response.getDoNotReadRequestBody()
        && !response.getFailHandshake();
  }
}
