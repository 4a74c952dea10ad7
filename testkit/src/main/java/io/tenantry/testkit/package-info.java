/** Contract tests for implementations of rate limiters and token stores. */
@NullMarked
package io.tenantry.testkit;

import org.jspecify.annotations.NullMarked;
