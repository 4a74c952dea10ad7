package io.tenantry.core.codegen;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.error.PermissionDeniedException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Preflight;
import io.tenantry.core.http.Preflight.Finding;
import io.tenantry.core.http.Preflight.State;
import io.tenantry.core.http.Preflight.Subject;
import io.tenantry.core.http.ResponseInfo;
import io.tenantry.core.http.RetryPolicy;
import io.tenantry.core.internal.call.CallRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One preflight: makes the safe call once, and reports the result. */
final class PreflightRun {
  private final CallRunner calls;
  private final ServerClock clock;
  private @Nullable ResponseInfo response;
  private @Nullable ApiException failure;
  private String told = "";

  PreflightRun(CallRunner calls) {
    this.calls = calls;
    this.clock = new ServerClock(calls.time());
  }

  /**
   * @param probe a safe call, which returns what it reveals about the credentials' rights
   */
  Preflight of(ApiInvoker invoker, Function<ApiInvoker, String> probe) {
    CallOptions once = CallOptions.none().retry(RetryPolicy.NONE).listener(this::received);
    clock.start();
    try {
      told = probe.apply(invoker.with(once));
    } catch (InterruptedCallException | CancelledException | InvalidArgumentException e) {
      throw e;
    } catch (ApiException e) {
      failure = e;
    }
    List<Finding> all = List.of(reachability(), credentials(), clock.finding(), rights());
    return new Preflight(calls.name(), calls.baseUrl().toString(), all);
  }

  private void received(ResponseInfo info) {
    response = info;
    clock.received(info);
  }

  private Finding reachability() {
    if (response != null) {
      String text = "%s returned %d in %d ms";
      return found(
          Subject.REACHABILITY,
          State.GOOD,
          text.formatted(response.operation().id(), response.status(), clock.elapsed().toMillis()));
    }
    if (failure instanceof StatusException || failure instanceof UnreadableResponseException) {
      String text = "the token endpoint responded; without a token no other request was sent";
      return found(Subject.REACHABILITY, State.GOOD, text);
    }
    return failure == null || failure instanceof ConfigurationException
        ? found(Subject.REACHABILITY, State.UNKNOWN, "nothing was sent")
        : found(Subject.REACHABILITY, State.FAILED, message());
  }

  private Finding credentials() {
    boolean received = response != null || failure instanceof StatusException;
    if (failure == null || failure instanceof PermissionDeniedException) {
      return found(Subject.CREDENTIALS, State.GOOD, "accepted");
    }
    if (received || failure instanceof ConfigurationException) {
      return found(Subject.CREDENTIALS, State.FAILED, message());
    }
    return found(Subject.CREDENTIALS, State.UNKNOWN, "unknown, since the vendor was not reached");
  }

  private Finding rights() {
    if (failure instanceof PermissionDeniedException) {
      return found(Subject.RIGHTS, State.FAILED, message());
    }
    List<String> all = new ArrayList<>();
    calls.scope().ifPresent(scope -> all.add("scope " + scope));
    Optional.of(told).filter(text -> !text.isEmpty()).ifPresent(all::add);
    return all.isEmpty()
        ? found(Subject.RIGHTS, State.UNKNOWN, "not reported by the vendor")
        : found(Subject.RIGHTS, State.GOOD, String.join("; ", all));
  }

  private String message() {
    return failure == null ? "" : String.valueOf(failure.getMessage());
  }

  private static Finding found(Subject subject, State state, String text) {
    return new Finding(subject, state, text);
  }
}
