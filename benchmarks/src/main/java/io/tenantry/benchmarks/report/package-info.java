/** How measurements are run in rounds and put on paper. */
@NullMarked
package io.tenantry.benchmarks.report;

import org.jspecify.annotations.NullMarked;
