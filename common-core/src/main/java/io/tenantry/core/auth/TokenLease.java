package io.tenantry.core.auth;

/**
 * The exclusive right to renew the token of a key. Immutable.
 *
 * @param key the key of the token
 * @param id unique among all leases of all processes
 */
public record TokenLease(TokenKey key, String id) {}
