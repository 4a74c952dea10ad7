/** Client for JumpCloud's API for providers, with a group of methods for each kind of resource. */
@NullMarked
package io.tenantry.jumpcloud;

import org.jspecify.annotations.NullMarked;
