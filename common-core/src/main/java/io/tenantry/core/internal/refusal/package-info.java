/** Reads the body of error responses. */
@NullMarked
package io.tenantry.core.internal.refusal;

import org.jspecify.annotations.NullMarked;
