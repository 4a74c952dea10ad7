/** An inventory of the devices of a thousand N-centrals, which may be killed at any moment. */
@NullMarked
package io.tenantry.examples.inventory;

import org.jspecify.annotations.NullMarked;
