package io.tenantry.sandbox.server;

import java.util.function.Consumer;

/**
 * What a fake vendor shares with the part that all fakes have in common.
 *
 * @param tokens the access tokens that it issues
 * @param paging the faults of its lists
 * @param secrets receives each secret that arrives outside of an {@code Authorization} header
 */
public record VendorContext(AccessTokens tokens, PagingFaults paging, Consumer<String> secrets) {}
