package io.tenantry.core.auth;

/**
 * The content of a {@link TokenStore} for one key. Immutable; {@code toString} hides the token.
 *
 * @param grant the token, and what is needed to renew it
 * @param version 1 for the first token of a key, incremented with each that follows
 */
public record StoredToken(TokenGrant grant, long version) {}
