/** Delays calls until the rate limits of their account allow them. */
@NullMarked
package io.tenantry.core.internal.gate;

import org.jspecify.annotations.NullMarked;
