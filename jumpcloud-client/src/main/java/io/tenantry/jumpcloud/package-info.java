/** JumpCloud, as a provider sees it: one client, and a group of methods for each kind of thing. */
@NullMarked
package io.tenantry.jumpcloud;

import org.jspecify.annotations.NullMarked;
