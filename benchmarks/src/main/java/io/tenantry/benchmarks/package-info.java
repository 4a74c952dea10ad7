/** Runs every measurement and writes the results. */
@NullMarked
package io.tenantry.benchmarks;

import org.jspecify.annotations.NullMarked;
