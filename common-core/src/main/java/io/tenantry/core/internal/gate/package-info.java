/** Holds each call back until the limits of its account let it through. */
@NullMarked
package io.tenantry.core.internal.gate;

import org.jspecify.annotations.NullMarked;
