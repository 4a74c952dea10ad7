package io.tenantry.examples.sync.plan;

import java.util.Optional;

/**
 * A site of an account.
 *
 * @param address postal address as one text
 */
public record Place(String id, String name, Optional<String> address) {}
