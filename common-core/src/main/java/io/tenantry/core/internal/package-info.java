/** Helpers that the packages of the core share. */
@NullMarked
package io.tenantry.core.internal;

import org.jspecify.annotations.NullMarked;
