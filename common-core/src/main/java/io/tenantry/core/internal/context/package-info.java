/** What one call knows while it runs: deadline, attempts, cancellation. */
@NullMarked
package io.tenantry.core.internal.context;

import org.jspecify.annotations.NullMarked;
