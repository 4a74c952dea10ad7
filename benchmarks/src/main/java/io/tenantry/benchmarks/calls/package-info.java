/** What a call costs above OkHttp. */
@NullMarked
package io.tenantry.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
