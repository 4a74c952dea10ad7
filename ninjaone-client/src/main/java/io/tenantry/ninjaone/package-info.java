/** NinjaOne: one client, and a group of methods for each kind of thing it keeps. */
@NullMarked
package io.tenantry.ninjaone;

import org.jspecify.annotations.NullMarked;
