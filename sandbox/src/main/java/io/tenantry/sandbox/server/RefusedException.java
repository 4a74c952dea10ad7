package io.tenantry.sandbox.server;

/** Ends the handling of a request with a response that refuses it. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Response response;

  public RefusedException(Response response) {
    super("refused with " + response.status(), null, false, false);
    this.response = response;
  }

  public Response response() {
    return response;
  }
}
