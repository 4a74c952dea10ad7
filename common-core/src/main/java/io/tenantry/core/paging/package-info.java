/**
 * Lists that vendors return page by page, read as a whole, with checkpoints, or one page at a time.
 */
@NullMarked
package io.tenantry.core.paging;

import org.jspecify.annotations.NullMarked;
