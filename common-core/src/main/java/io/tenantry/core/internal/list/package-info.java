/** Fetches the pages of a list over HTTP. */
@NullMarked
package io.tenantry.core.internal.list;

import org.jspecify.annotations.NullMarked;
