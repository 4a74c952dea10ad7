/** How much of a vendor's allowed rate the limiter makes use of. */
@NullMarked
package io.tenantry.benchmarks.limits;

import org.jspecify.annotations.NullMarked;
