/** A list of a million organizations in a small heap. */
@NullMarked
package io.tenantry.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
