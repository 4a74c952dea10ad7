package io.tenantry.sandbox;

import org.jspecify.annotations.Nullable;

/** A provider's administrator as they stand in the fake JumpCloud at one moment. Immutable. */
public record JumpCloudAdministrator(
    String id, String email, @Nullable String role, @Nullable String roleName) {}
