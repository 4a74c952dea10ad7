/** What the core does with exceptions and programs can't. */
@NullMarked
package io.tenantry.core.internal.error;

import org.jspecify.annotations.NullMarked;
