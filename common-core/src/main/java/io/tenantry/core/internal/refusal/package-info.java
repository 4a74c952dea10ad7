/** Reads what a vendor says in the body of an error response. */
@NullMarked
package io.tenantry.core.internal.refusal;

import org.jspecify.annotations.NullMarked;
