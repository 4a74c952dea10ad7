package io.tenantry.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service organization as it stands in the fake N-central at one moment. Immutable.
 *
 * @param details everything that was sent with it, by member, its external id included
 */
public record NCentralServiceOrg(
    long id, String name, @Nullable String externalId, Map<String, String> details) {}
