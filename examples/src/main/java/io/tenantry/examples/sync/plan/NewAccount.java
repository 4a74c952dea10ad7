package io.tenantry.examples.sync.plan;

import java.util.Map;
import java.util.Optional;

/**
 * What a vendor is to make for a customer.
 *
 * @param mark the directory's id
 * @param placeName name of its one place
 * @param address postal address of that place
 * @param policies policy id by role id
 */
public record NewAccount(
    String name,
    String mark,
    String placeName,
    Optional<String> address,
    Map<String, String> policies) {}
