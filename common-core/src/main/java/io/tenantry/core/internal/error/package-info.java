/** Adds context to exceptions, which only the core does. */
@NullMarked
package io.tenantry.core.internal.error;

import org.jspecify.annotations.NullMarked;
