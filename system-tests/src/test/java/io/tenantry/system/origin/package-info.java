/** Credentials stay with their origin: a second server counts what reaches it. */
@NullMarked
package io.tenantry.system.origin;

import org.jspecify.annotations.NullMarked;
