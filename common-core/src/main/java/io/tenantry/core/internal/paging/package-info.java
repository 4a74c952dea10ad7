/** How one page of a list leads to the next, independent of HTTP. */
@NullMarked
package io.tenantry.core.internal.paging;

import org.jspecify.annotations.NullMarked;
