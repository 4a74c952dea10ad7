package io.tenantry.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organization as it stands in the fake NinjaOne at one moment. Immutable.
 *
 * @param customFields custom values by field; one that isn't plain is JSON text. The documented
 *     form shows them as {@code fields}
 * @param policies policy id by node role id
 */
public record NinjaOrganization(
    long id,
    String name,
    @Nullable String description,
    @Nullable String nodeApprovalMode,
    List<String> tags,
    Map<String, String> userData,
    Map<String, String> customFields,
    List<NinjaLocation> locations,
    Map<Long, Long> policies) {}
