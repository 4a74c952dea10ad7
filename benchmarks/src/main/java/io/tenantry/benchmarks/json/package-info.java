/** A page of organizations, read and written by Tenantry and by its peers. */
@NullMarked
package io.tenantry.benchmarks.json;

import org.jspecify.annotations.NullMarked;
