/** What a tenant costs when thousands share one transport. */
@NullMarked
package io.tenantry.benchmarks.tenants;

import org.jspecify.annotations.NullMarked;
