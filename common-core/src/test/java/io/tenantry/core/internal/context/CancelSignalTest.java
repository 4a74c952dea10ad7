package io.tenantry.core.internal.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class CancelSignalTest {
  private static final Request REQUEST = new Request.Builder().url("http://localhost/").build();

  /** A program's event listener that fails whenever a call is cancelled. */
  private static final EventListener FAILING =
      new EventListener() {
        @Override
        public void canceled(Call call) {
          throw new IllegalStateException("listener");
        }
      };

  private final OkHttpClient http = new OkHttpClient.Builder().eventListener(FAILING).build();

  @Test
  void callWhoseCancellationFailsDoesNotKeepTheOthersRunning() {
    CancelSignal signal = new CancelSignal("the client was closed");
    List<Call> sent = Stream.generate(() -> http.newCall(REQUEST)).limit(3).toList();
    List<CallCancellation> calls = sent.stream().map(call -> new CallCancellation(signal)).toList();
    for (int i = 0; i < sent.size(); i++) {
      calls.get(i).sending(sent.get(i));
    }

    assertThatThrownBy(signal::cancel).hasMessage("listener");

    assertThat(sent).allMatch(Call::isCanceled);
    assertThat(calls)
        .allSatisfy(call -> assertThat(call.endedBecause()).contains("the client was closed"));
    calls.forEach(CallCancellation::close);
  }
}
