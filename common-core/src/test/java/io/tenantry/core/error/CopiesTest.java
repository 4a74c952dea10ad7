package io.tenantry.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.CheckpointException.Reason;
import io.tenantry.core.spec.ErrorRemedy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same failure can be said of another call; what it says never changes. */
class CopiesTest {
  private static final ErrorContext CALL = new ErrorContext("Acme", "things.get", "north");
  private static final ErrorContext OTHER = new ErrorContext("Acme", "parts.list", "north");
  private static final ListProgress POINT = new ListProgress(1, 20, "tw1.x");
  private static final IOException CAUSE = new IOException("hung up");

  static Stream<ApiException> all() {
    Stream<ApiException> statuses =
        IntStream.of(302, 400, 401, 403, 404, 409, 418, 422, 429, 500)
            .mapToObj(status -> StatusException.builder(status).context(CALL).build());
    return Stream.concat(
        statuses,
        Stream.of(
            StatusException.builder(400).context(CALL).authentication(),
            new LocalRateLimitException(CALL, "no", Duration.ofSeconds(3), CAUSE),
            new CancelledException(CALL, "no", true, 2, CAUSE),
            new CheckpointException(CALL, Reason.DAMAGED, "no", CAUSE),
            new ConcurrentWalkException(CALL, "no"),
            new ConfigurationException(CALL, "no", CAUSE),
            new ConnectionException(CALL, "no", true, 2, CAUSE),
            new DeadlineException(CALL, "no", true, 2, CAUSE),
            new InterruptedCallException(CALL, "no", true, 2, CAUSE),
            new InvalidArgumentException(CALL, "no", CAUSE),
            new ItemCountException(CALL, "one item", 2, false, List.of("7", "8")),
            new LimiterUnavailableException(CALL, "no", CAUSE),
            new MissingRecordException(CALL, "no", 201, "/things/7"),
            new PagingException(CALL, "no", CAUSE),
            new ReadOnlyException(CALL, "POST", "/things"),
            new TokenStoreException(CALL, "no", CAUSE),
            new UnreadableItemsException(CALL, List.of("sizes[1]")),
            new UnreadableResponseException(CALL, "no", "$.id", "<html>", CAUSE)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void sameFailureOfAnotherCallDiffersInNothingElse(ApiException e) {
    ApiException copy = e.in(OTHER);

    assertThat(copy).isNotSameAs(e).hasSameClassAs(e).hasCause(e.getCause());
    assertThat(copy)
        .usingRecursiveComparison()
        .ignoringFields("context", "detailMessage", "stackTrace")
        .isEqualTo(e);
    assertThat(copy.getMessage()).isEqualTo(e.getMessage().replace("things.get", "parts.list"));
    assertThat(copy.operation()).contains("parts.list");
    assertThat(copy.mayHaveTakenEffect()).isEqualTo(e.mayHaveTakenEffect());
    assertThat(copy.attempts()).isEqualTo(e.attempts());
    assertThat(copy.getStackTrace()).isEqualTo(e.getStackTrace());
    assertThat(e.operation()).contains("things.get");
  }

  @ParameterizedTest
  @MethodSource("all")
  void contextSaysWhatIsKnownOfTheCall(ApiException e) {
    ApiException copy =
        e.in(OTHER.sent(3, false).notRetried("the budget is used up").during(POINT));

    assertThat(copy.attempts()).isEqualTo(3);
    assertThat(copy.mayHaveTakenEffect()).isFalse();
    assertThat(copy.context().notRetried()).isEqualTo("the budget is used up");
    assertThat(copy.listProgress()).contains(POINT);
    assertThat(copy)
        .hasMessageEndingWith(
            "; not retried: the budget is used up (after 1 page and 20 items of the walk)");
    assertThat(e.listProgress()).isEmpty();
    assertThat(e.context().notRetried()).isNull();
  }

  @ParameterizedTest
  @MethodSource("all")
  void allSurviveSerialization(ApiException e) throws Exception {
    ApiException sent = e.in(e.context().sent(2, true).during(POINT));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sent);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ApiException read = (ApiException) in.readObject();
      assertThat(read).hasSameClassAs(sent).hasMessage(sent.getMessage());
      assertThat(read.context()).isEqualTo(sent.context());
      assertThat(read.attempts()).isEqualTo(2);
    }
  }

  @Test
  void sameContextIsTheSameException() {
    ApiException e = StatusException.builder(404).context(CALL).build();
    assertThat(e.in(new ErrorContext("Acme", "things.get", "north"))).isSameAs(e);
  }

  @Test
  void suppressedFailuresGoAlong() {
    ApiException e = new PagingException("circle");
    e.addSuppressed(CAUSE);
    assertThat(e.in(CALL).getSuppressed()).containsExactly(CAUSE);
  }

  @Test
  void failureOfAnotherCallTooHasAStackOfItsOwn() {
    ConnectionException first = new ConnectionException(CALL, "gone", false, 1, CAUSE);

    ApiException second = again(first);

    assertThat(second).hasCause(CAUSE).hasMessage("Acme [north] parts.list: gone");
    assertThat(second.getSuppressed()).containsExactly(first);
    assertThat(second.getStackTrace()).anyMatch(frame -> frame.getMethodName().equals("again"));
  }

  private static ApiException again(ApiException first) {
    return first.alsoIn(OTHER);
  }

  @Test
  void statusSaysWhetherTheVendorMayHaveActed() {
    assertThat(done(301, 302, 304, 307, 308)).containsOnly(false);
    assertThat(done(400, 401, 403, 404, 409, 412, 422, 425, 429)).containsOnly(false);
    assertThat(done(500, 501, 502, 503, 504, 599)).containsOnly(true);
    assertThat(done(303, 408)).as("may come from behind the work").containsOnly(true);
    assertThat(done(200)).as("an error of which no status is known").containsOnly(true);
    assertThat(StatusException.builder(422).httpStatus(200).build().mayHaveTakenEffect()).isFalse();
  }

  private static List<Boolean> done(int... statuses) {
    return IntStream.of(statuses)
        .mapToObj(status -> StatusException.builder(status).build().mayHaveTakenEffect())
        .toList();
  }

  @Test
  void callIsNotSentLessThanNever() {
    assertThatThrownBy(() -> CALL.sent(-1, false))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage("attempts must not be negative, but was -1");
  }

  @Test
  void missingRequiredValueIsReported() {
    refused(() -> new ErrorContext(null, "", null), "vendor");
    refused(() -> new ErrorContext("", null, null), "operation");
    refused(() -> new FieldError(null, "x"), "field");
    refused(() -> new FieldError("x", null), "message");
    refused(() -> new ListProgress(0, 0, null), "checkpoint");
    refused(() -> ErrorRemedy.of(null, 404), "text");
    refused(() -> new PagingException(null), "message");
    refused(() -> new PagingException(null, "x", null), "context");
    refused(() -> new DeadlineException(null, "x", false, 0, null), "context");
    refused(() -> new PagingException("x").in(null), "context");
    refused(() -> new UnreadableResponseException(CALL, "x", null, null, null), "excerpt");
    StatusException.Builder builder = StatusException.builder(404);
    refused(() -> builder.context(null), "context");
    refused(() -> builder.body(null), "body");
    refused(() -> builder.fieldErrors(null), "fieldErrors");
    refused(() -> builder.request(null, "/x"), "method");
    refused(() -> builder.attempts(1, null), "duration");
  }

  private static void refused(Runnable building, String message) {
    assertThatThrownBy(building::run)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageStartingWith(message)
        .hasMessageEndingWith("must not be null");
  }
}
