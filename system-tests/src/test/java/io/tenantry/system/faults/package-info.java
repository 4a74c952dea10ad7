/** What each client does when something goes wrong between it and its vendor. */
@NullMarked
package io.tenantry.system.faults;

import org.jspecify.annotations.NullMarked;
