package io.tenantry.core.http;

import io.tenantry.core.error.ErrorShape;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.StatusExceptionBuilder;
import io.tenantry.core.http.FailedAttempt.Repeat;
import java.time.Duration;

/** Turns an answer that isn't success into its exception, and says who may try again. */
final class StatusErrors {
  private StatusErrors() {}

  static FailedAttempt of(Answer answer, String method, ClientCore client, Progress progress) {
    Duration retryAfter = RetryAfter.of(answer.headers(), client.transport.timing().now());
    StatusException refusal =
        describe(answer, client.vendor.errors(), progress, false)
            .request(method, answer.redaction().of(answer.url().encodedPath()))
            .retryAfter(retryAfter)
            .build();
    return new FailedAttempt(refusal, repeat(refusal.statusCode(), answer), retryAfter);
  }

  /** All that the answer itself tells. */
  static StatusExceptionBuilder describe(
      Answer answer, ErrorShape shape, Progress progress, boolean ofToken) {
    StatusExceptionBuilder error =
        StatusException.builder(VendorErrors.status(answer, shape))
            .httpStatus(answer.status())
            .context(progress.context)
            .attempts(progress.attempts(), progress.deadline.elapsed())
            .body(answer.excerpt(StatusExceptionBuilder.LONGEST_BODY));
    if (answer.status() >= 300 && answer.status() < 400) {
      String remedy = Redirects.remedy(answer, ofToken ? "token URL" : "base URL");
      error.remedy(answer.redaction().of(remedy));
    }
    new VendorErrors(shape, answer).describe(error, ofToken);
    return error;
  }

  static boolean isPassing(int status) {
    return status == 502 || status == 503 || status == 504;
  }

  private static Repeat repeat(int status, Answer answer) {
    return switch (status) {
      case 401 -> Repeat.RENEWED;
      case 429 -> Repeat.ALWAYS;
      case 403 -> answer.isHtml() ? Repeat.IF_SAFE : Repeat.NEVER;
      default -> isPassing(status) ? Repeat.IF_SAFE : Repeat.NEVER;
    };
  }
}
