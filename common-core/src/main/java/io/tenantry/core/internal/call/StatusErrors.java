package io.tenantry.core.internal.call;

import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.StatusExceptionBuilder;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.FailedAttempt;
import io.tenantry.core.internal.context.FailedAttempt.Repeat;
import io.tenantry.core.internal.refusal.ErrorBodyParser;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.internal.wire.RetryAfter;
import io.tenantry.core.spec.ErrorShape;
import java.time.Duration;

/** Turns an answer that isn't success into its exception, and says who may try again. */
public final class StatusErrors {
  private StatusErrors() {}

  static FailedAttempt of(
      BufferedResponse answer, String method, ClientState client, CallState progress) {
    Duration retryAfter = RetryAfter.of(answer.headers(), client.time().now());
    StatusException refusal =
        describe(answer, client.vendor().errors(), progress, false)
            .request(method, answer.redaction().of(answer.url().encodedPath()))
            .retryAfter(retryAfter)
            .build();
    return new FailedAttempt(refusal, repeat(refusal.statusCode(), answer), retryAfter);
  }

  /** All that the answer itself tells. */
  static StatusExceptionBuilder describe(
      BufferedResponse answer, ErrorShape shape, CallState progress, boolean ofToken) {
    StatusExceptionBuilder error =
        StatusException.builder(ErrorBodyParser.status(answer, shape))
            .httpStatus(answer.status())
            .context(progress.context)
            .attempts(progress.attempts(), progress.deadline.elapsed())
            .body(answer.excerpt(StatusExceptionBuilder.LONGEST_BODY));
    if (answer.status() >= 300 && answer.status() < 400) {
      String remedy = Redirects.remedy(answer, ofToken ? "token URL" : "base URL");
      error.remedy(answer.redaction().of(remedy));
    }
    new ErrorBodyParser(shape, answer).describe(error, ofToken);
    return error;
  }

  private static Repeat repeat(int status, BufferedResponse answer) {
    return switch (status) {
      case 401 -> Repeat.RENEWED;
      case 429 -> Repeat.ALWAYS;
      case 403 -> answer.isHtml() ? Repeat.IF_SAFE : Repeat.NEVER;
      default -> FailedAttempt.isPassing(status) ? Repeat.IF_SAFE : Repeat.NEVER;
    };
  }
}
