/** When a call may be sent: what vendors allow, and who keeps count of it. */
@NullMarked
package io.tenantry.core.limit;

import org.jspecify.annotations.NullMarked;
