/** Contract tests for implementations of the interfaces that fleets share. */
@NullMarked
package io.tenantry.testkit;

import org.jspecify.annotations.NullMarked;
