/** The outcome of a sync, for each vendor and in total. */
@NullMarked
package io.tenantry.examples.sync.result;

import org.jspecify.annotations.NullMarked;
