/** Rate limits: what vendors allow, and the limiters that count calls. */
@NullMarked
package io.tenantry.core.limit;

import org.jspecify.annotations.NullMarked;
