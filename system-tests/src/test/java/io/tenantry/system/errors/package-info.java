/** What each vendor's errors become, in every form in which they are known to come. */
@NullMarked
package io.tenantry.system.errors;

import org.jspecify.annotations.NullMarked;
