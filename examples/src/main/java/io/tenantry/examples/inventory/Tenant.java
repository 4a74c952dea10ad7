package io.tenantry.examples.inventory;

import io.tenantry.core.auth.Secret;

/** One N-central and who reads it. */
record Tenant(String name, String url, Secret jwt) {}
