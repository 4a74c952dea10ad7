/** The state of a running call: deadline, attempts, cancellation. */
@NullMarked
package io.tenantry.core.internal.context;

import org.jspecify.annotations.NullMarked;
