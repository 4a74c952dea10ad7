/** Lists longer than a page: how one page leads to the next, and how a caller walks them. */
@NullMarked
package io.tenantry.core.paging;

import org.jspecify.annotations.NullMarked;
