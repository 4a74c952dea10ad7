/** Collects where a response deviates from its specification. */
@NullMarked
package io.tenantry.core.internal.drift;

import org.jspecify.annotations.NullMarked;
