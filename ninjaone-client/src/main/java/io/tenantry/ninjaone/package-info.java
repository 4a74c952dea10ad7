/** Client for the NinjaOne public API, with a group of methods for each kind of resource. */
@NullMarked
package io.tenantry.ninjaone;

import org.jspecify.annotations.NullMarked;
