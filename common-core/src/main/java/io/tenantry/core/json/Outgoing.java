package io.tenantry.core.json;

/**
 * For generated code: tag of a writer that writes a request body: bounds are checked, and a refusal
 * names this vendor and operation.
 *
 * @param vendor the vendor's display name
 * @param operation the operation's id, such as {@code organizations.create}
 */
public record Outgoing(String vendor, String operation) {}
