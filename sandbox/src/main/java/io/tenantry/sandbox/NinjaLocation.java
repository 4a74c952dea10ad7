package io.tenantry.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A location of an organization as it stands in the fake NinjaOne at one moment. Immutable. */
public record NinjaLocation(
    long id,
    @Nullable String name,
    @Nullable String address,
    @Nullable String description,
    Map<String, String> userData,
    Map<String, String> customFields) {}
