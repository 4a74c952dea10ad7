package io.tenantry.sandbox;

/** A device in N-central's state, in the unit that it belongs to. */
record NCentralDevice(long id, String name, NCentralUnit unit) {}
