package io.tenantry.generator;

/** An id: a type of its own around the value that the vendor gave. */
record IdView(String name, String doc, boolean numeric) {}
