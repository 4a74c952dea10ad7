package io.tenantry.core.http;

/** Receives status and headers of each response, those of retried attempts too. */
@FunctionalInterface
public interface CallListener {
  /**
   * A response arrived; its body is not read yet. Called on the thread that makes the call. An
   * exception thrown here ends the call.
   */
  void responseReceived(ResponseInfo response);
}
