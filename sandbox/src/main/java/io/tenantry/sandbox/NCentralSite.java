package io.tenantry.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A site of a customer as it stands in the fake N-central at one moment. Immutable.
 *
 * @param details everything that was sent with it, by member, its external id included
 */
public record NCentralSite(
    long id,
    String name,
    long customerId,
    @Nullable String externalId,
    Map<String, String> details) {}
