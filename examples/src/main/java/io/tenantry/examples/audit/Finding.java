package io.tenantry.examples.audit;

/** One thing about an organization that needs a person. */
record Finding(Area area, String text) {}
