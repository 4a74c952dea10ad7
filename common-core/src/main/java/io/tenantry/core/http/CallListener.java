package io.tenantry.core.http;

/**
 * Receives status and headers of each response, including those of retried attempts. Must be
 * thread-safe if the client is used by several threads.
 */
@FunctionalInterface
public interface CallListener {
  /**
   * Called when a response was received, before its body is read, on the thread of the call. An
   * exception thrown here ends the call with an {@code ApiException} that has it as its cause.
   */
  void responseReceived(ResponseInfo response);
}
