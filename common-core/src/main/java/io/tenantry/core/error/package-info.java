/**
 * The unchecked exceptions that calls throw; {@link io.tenantry.core.error.ApiException} is their
 * superclass.
 */
@NullMarked
package io.tenantry.core.error;

import org.jspecify.annotations.NullMarked;
