package io.tenantry.sandbox;

import org.jspecify.annotations.Nullable;

/** An organization as it stands in the fake JumpCloud at one moment. Immutable. */
public record JumpCloudOrganization(String id, String name, @Nullable Integer maxSystemUsers) {}
