package io.tenantry.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it stands in the fake N-central at one moment. Immutable.
 *
 * @param externalId what the caller marked it with; null without a mark
 * @param details everything that was sent with it, by member, its external id included
 */
public record NCentralCustomer(
    long id,
    String name,
    long serviceOrgId,
    @Nullable String externalId,
    Map<String, String> details,
    List<NCentralSite> sites) {}
