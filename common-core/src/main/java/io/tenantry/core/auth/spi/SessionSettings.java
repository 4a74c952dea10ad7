package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.TokenStore;

/**
 * The settings of a client that its credentials need to open a session. Immutable.
 *
 * @param vendor the vendor's short name: "ninjaone"
 * @param store stores the tokens
 */
public record SessionSettings(String vendor, TokenStore store) {}
