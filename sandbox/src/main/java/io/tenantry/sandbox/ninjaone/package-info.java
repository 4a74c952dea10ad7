/** The fake NinjaOne's state, and its responses to requests. */
@NullMarked
package io.tenantry.sandbox.ninjaone;

import org.jspecify.annotations.NullMarked;
