package io.tenantry.core.internal.call;

import io.tenantry.core.auth.spi.AuthCall;
import io.tenantry.core.auth.spi.TokenRequest;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.error.LocalRateLimitException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.FailedAttempt;
import io.tenantry.core.internal.redact.Redaction;
import io.tenantry.core.internal.refusal.ErrorBodyParser;
import io.tenantry.core.internal.refusal.Throttling;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.internal.wire.OneShotBody;
import io.tenantry.core.internal.wire.Origin;
import io.tenantry.core.internal.wire.RequestTags;
import io.tenantry.core.internal.wire.Signature;
import io.tenantry.core.internal.wire.Version;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.ErrorShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;

/**
 * The token requests of one call. They have their own URL, and do not use the call's headers,
 * listener and credentials.
 */
final class TokenCall implements AuthCall {
  private static final long LARGEST = 1024 * 1024;
  private static final MediaType TEXT = MediaType.get("text/plain");
  private static final ErrorShape OAUTH =
      ErrorShape.builder()
          .message("error_description", "error.message")
          .code("error", "error.code")
          .build();
  private static final String SCOPE = "invalid_scope";

  private final ClientState client;
  private final CallState call;

  TokenCall(ClientState client, CallState call) {
    this.client = client;
    this.call = call;
  }

  @Override
  public Instant now() {
    return client.time().now();
  }

  @Override
  public Optional<Duration> remaining() {
    return call.deadline.remaining();
  }

  @Override
  public void pause(Duration duration) {
    call.check();
    refuseToWait();
    if (call.deadline.remaining().filter(left -> left.compareTo(duration) <= 0).isPresent()) {
      throw call.late("leaves no time to wait for another client's token", null);
    }
    call.running.waiting(() -> call.sleep(client.time(), duration));
  }

  @Override
  public <T> T waiting(Supplier<T> wait) {
    return call.running.waiting(wait);
  }

  private void refuseToWait() {
    if (call.options.isFailFast()) {
      String message =
          "another process is requesting a token, and this call must not wait for it (failFast)";
      throw new LocalRateLimitException(call.context, message, null);
    }
  }

  @Override
  public ErrorContext context() {
    return call.context;
  }

  @Override
  public JsonValue send(TokenRequest token) {
    CallState own = call.forToken();
    String where = token.url().host() + token.url().encodedPath();
    BufferedResponse response;
    try {
      response =
          new Exchange(
                  client.transport.http(),
                  own,
                  envelope(token),
                  Redaction.of(token),
                  new Resends(),
                  LARGEST)
              .send(request(token));
    } catch (FailedAttempt failed) {
      throw notSent(failed.outcome(), where);
    }
    if (!response.isSuccess()
        || ErrorBodyParser.isRefusal(response, errors())
        || ErrorBodyParser.isTokenRefusal(response)) {
      throw refusal(response, where, own, token);
    }
    return json(response, where);
  }

  /**
   * Adds headers and body as late as other credentials. The body is a one-shot body, which OkHttp's
   * logging interceptor omits.
   */
  private static RequestTags envelope(TokenRequest token) {
    RequestBody body = new OneShotBody(body(token));
    return new RequestTags(new Signature(Origin.of(token.url()), token.headers(), body));
  }

  private static Request request(TokenRequest token) {
    return new Request.Builder()
        .url(token.url())
        .post(RequestBody.EMPTY)
        .header("User-Agent", Version.USER_AGENT)
        .build();
  }

  private static RequestBody body(TokenRequest token) {
    if (token.text() != null) {
      return RequestBody.create(ByteString.encodeUtf8(token.text().reveal()), TEXT);
    }
    if (token.form().isEmpty()) {
      return RequestBody.EMPTY;
    }
    FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
    token.form().forEach((name, value) -> form.add(name, whole(name, value)));
    return form.build();
  }

  private static String whole(String name, String value) {
    return Checks.wholeText(value, "form field " + name, InvalidArgumentException::new);
  }

  private ErrorShape errors() {
    return client.vendor().errors().orElse(OAUTH);
  }

  /** Converts the failure of a token request to that of the call, whose operation was not sent. */
  private ApiException notSent(ApiException failure, String where) {
    if (failure instanceof ConnectionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String what = "token request to " + where + " failed: " + Exchange.describe(cause);
      return call.unanswered(what, e.getCause(), call.settings.tokenUrl());
    }
    if (failure instanceof CancelledException e) {
      return call.cancelled(e.getCause());
    }
    if (failure instanceof InterruptedCallException e) {
      return call.interrupted(e.getCause());
    }
    if (failure instanceof DeadlineException e) {
      return call.late("exceeded while requesting a token from " + where, e.getCause());
    }
    return failure;
  }

  private ApiException refusal(
      BufferedResponse response, String where, CallState own, TokenRequest token) {
    StatusException.Builder error =
        StatusErrors.describe(response, errors(), own, true)
            .request("POST", where)
            .retryAfter(Throttling.delay(response, client.vendor(), now()));
    int status = ErrorBodyParser.status(response, errors());
    boolean theirs = status == 429 || status >= 500;
    if (theirs) {
      return error.build();
    }
    boolean ofScope = error.authentication().vendorCode().filter(SCOPE::equals).isPresent();
    return error.remedyUnlessGiven(ofScope ? scopes(token) : token.remedy()).authentication();
  }

  private String scopes(TokenRequest token) {
    String scope = token.form().get("scope");
    String named = scope == null ? "no scope" : "the scopes \"" + scope + "\"";
    return "The token request named %s. Set scopes that the application has with %s"
        .formatted(named, call.settings.scope());
  }

  private JsonValue json(BufferedResponse response, String where) {
    try {
      return JsonValue.parse(response.text());
    } catch (JsonException | IOException e) {
      String message =
          "expected JSON from the token endpoint " + where + ", but received something else";
      throw new UnreadableResponseException(call.context, message, null, "", null);
    }
  }
}
