/** The fake JumpCloud's state, and its responses to requests. */
@NullMarked
package io.tenantry.sandbox.jumpcloud;

import org.jspecify.annotations.NullMarked;
