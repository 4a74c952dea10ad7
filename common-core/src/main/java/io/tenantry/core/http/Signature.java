package io.tenantry.core.http;

import java.util.Map;

/**
 * The credentials' headers of one request, and the origin they are for. Travels as a tag of the
 * request.
 */
record Signature(Origin origin, Map<String, String> headers) {
  /** OkHttp prints tags along with a request. */
  @Override
  public String toString() {
    return "Signature[" + origin + "]";
  }
}
