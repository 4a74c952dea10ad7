package io.tenantry.core.auth;

/**
 * The right to renew the token of one key while others wait. Immutable.
 *
 * @param key whose token
 * @param id tells this lease from every other, also of other processes
 */
public record TokenLease(TokenKey key, String id) {}
