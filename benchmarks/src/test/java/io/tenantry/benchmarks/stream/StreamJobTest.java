package io.tenantry.benchmarks.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.benchmarks.json.RowTemplate;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamJobTest {
  @Test
  void everyRowIsReadOnceAndInOrder() throws IOException {
    try (PagingServer server = new PagingServer(5)) {
      List<StreamJob.Reading> readings = StreamJob.read(server.baseUrl(), 2 * RowTemplate.ROWS);
      assertThat(readings).extracting(StreamJob.Reading::rows).containsExactly(200L, 400L, 500L);
      assertThat(readings).allMatch(reading -> reading.heap() > 0);
    }
  }

  @Test
  void everyRowOfACountedListIsReadOnceAndInOrder() throws IOException {
    for (boolean verified : new boolean[] {false, true}) {
      try (CountedServer server = new CountedServer(450)) {
        List<StreamJob.Reading> readings = CountedJob.read(server.baseUrl(), 200, verified);
        assertThat(readings).extracting(StreamJob.Reading::rows).containsExactly(200L, 400L);
        assertThat(server.requests()).isEqualTo(5);
      }
    }
  }
}
