package io.tenantry.sandbox.ncentral;

/** A device, with the unit that it belongs to. */
record Device(long id, String name, NCentralUnit unit) {}
