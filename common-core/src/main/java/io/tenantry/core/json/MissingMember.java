package io.tenantry.core.json;

/** An object came without a member that it cannot do without. */
final class MissingMember extends JsonException {
  private static final long serialVersionUID = 1L;

  MissingMember(String message, String path, Throwable cause) {
    super(message + " at " + path, path, cause);
  }
}
