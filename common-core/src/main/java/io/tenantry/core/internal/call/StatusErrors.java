package io.tenantry.core.internal.call;

import io.tenantry.core.error.StatusException;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.FailedAttempt;
import io.tenantry.core.internal.context.FailedAttempt.Retry;
import io.tenantry.core.internal.refusal.ErrorBodyParser;
import io.tenantry.core.internal.refusal.Throttling;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.spec.ErrorRemedy;
import io.tenantry.core.spec.ErrorShape;
import java.time.Duration;
import java.util.Set;

/** Converts an error response to its exception, and decides whether the call may be retried. */
public final class StatusErrors {
  private StatusErrors() {}

  static FailedAttempt of(
      BufferedResponse response, String method, ClientState client, CallState call) {
    Duration retryAfter = Throttling.delay(response, client.vendor(), client.time().now());
    StatusException refusal =
        describe(response, client.vendor().errors(), call, false)
            .request(method, response.redaction().of(response.url().encodedPath()))
            .retryAfter(retryAfter)
            .build();
    return new FailedAttempt(refusal, repeat(refusal.statusCode(), response), retryAfter);
  }

  /** Returns a builder with the content of the response. */
  static StatusException.Builder describe(
      BufferedResponse response, ErrorShape shape, CallState call, boolean ofToken) {
    StatusException.Builder error =
        StatusException.builder(ErrorBodyParser.status(response, shape))
            .httpStatus(response.status())
            .context(call.context)
            .attempts(call.attempts(), call.deadline.elapsed())
            .body(response.excerpt(StatusException.Builder.LONGEST_BODY));
    if (response.status() >= 300 && response.status() < 400) {
      String remedy = Redirects.remedy(response, call.settings.baseUrl());
      error.remedy(response.redaction().of(remedy));
    }
    String path = response.redaction().of(response.url().encodedPath());
    Set<String> headers = call.options.headers().keySet();
    new ErrorBodyParser(shape, response)
        .describe(error, new ErrorRemedy.Request(ofToken, path, headers));
    if (isForeignPage(response)) {
      error.remedyUnlessGiven(
          "An HTML page was received instead of the vendor's JSON, which a proxy, a firewall or a wrong address can cause."
              + " Check "
              + call.settings.baseUrl()
              + " and the network between this machine and the vendor");
    }
    return error;
  }

  /** Returns whether the body is a page that does not look like a temporary failure. */
  private static boolean isForeignPage(BufferedResponse response) {
    int status = response.status();
    boolean lasting = status >= 400 && status < 500 && status != 408 && status != 429;
    return lasting && response.isHtml();
  }

  private static Retry repeat(int status, BufferedResponse response) {
    return switch (status) {
      case 401 -> Retry.RENEWED;
      case 429 -> Retry.ALWAYS;
      case 403 -> response.isHtml() ? Retry.IF_SAFE : Retry.NEVER;
      default -> FailedAttempt.isPassing(status) ? Retry.IF_SAFE : Retry.NEVER;
    };
  }
}
