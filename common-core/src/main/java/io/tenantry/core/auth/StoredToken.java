package io.tenantry.core.auth;

/**
 * What a {@link TokenStore} holds under one key. Immutable; prints no token.
 *
 * @param grant the token and what renews it
 * @param version 1 for the first that was stored under its key, one more with each
 */
public record StoredToken(TokenGrant grant, long version) {}
