/** Vendors' limits, kept by many threads on real sockets. */
@NullMarked
package io.tenantry.system.limits;

import org.jspecify.annotations.NullMarked;
