package io.tenantry.core.internal.gate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.concurrency.Schedules;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.RateLimiter;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

class FairQueueScheduleTest {
  /** One call at a time is first, each call becomes first, and an empty line is removed. */
  public static class Queue {
    private final FairQueue queue = new FairQueue();
    private final RateLimiter limiter = RateLimiter.unlimited();
    private final LimitKey key = new LimitKey("acme", "tenant", "endpoint");
    private int inside;

    @Operation
    public boolean takeATurn() {
      try (FairQueue.Turn turn = queue.join(limiter, key, false)) {
        while (!turn.isFirst()) {
          turn.changes().acquireUninterruptibly();
        }
        boolean alone = ++inside == 1;
        inside--;
        return alone;
      }
    }

    @Operation
    public void aCallEnds() {
      queue.moved(limiter, key);
    }
  }

  /** Joining with a race: between the look at the line and the entry, another call may enter. */
  public static class RacingQueue {
    private final ConcurrentLinkedDeque<Object> line = new ConcurrentLinkedDeque<>();

    @Operation
    public boolean isFirst() {
      boolean first = line.isEmpty();
      line.add(new Object());
      return first;
    }

    @Operation
    public void leaves() {
      line.poll();
    }
  }

  @Test
  void oneCallAtATimeIsFirst() {
    Schedules.explore(Queue.class);
  }

  @Test
  void aRaceInTheQueueIsFound() {
    assertThatThrownBy(() -> Schedules.explore(RacingQueue.class)).isInstanceOf(Error.class);
  }
}
