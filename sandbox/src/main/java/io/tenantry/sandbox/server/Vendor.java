package io.tenantry.sandbox.server;

/** What sets one fake vendor apart from the others: its credentials, operations and errors. */
public interface Vendor {
  /** Returns whether the request is for an access token. */
  boolean isTokenRequest(Request request);

  /** Responds to a request for an access token. */
  Response token(Request request);

  /** Checks the credentials of any other request, then responds to it. */
  Response handle(Request request);

  /** Returns an error in this vendor's own form. */
  Response error(int status, String message);

  /** Adds the headers that this vendor sends with every response. */
  default Response sign(Response response) {
    return response;
  }

  /** Called once for each request that was handled, just before its response is sent. */
  default void finished(Request request) {}
}
