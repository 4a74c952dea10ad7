package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.TokenStore;

/**
 * What a client tells the credentials that it opens.
 *
 * @param vendor the vendor's short name: "ninjaone"
 * @param store where tokens are kept
 */
public record SessionSettings(String vendor, TokenStore store) {}
