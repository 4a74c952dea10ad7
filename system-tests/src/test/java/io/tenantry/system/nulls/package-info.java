/** How the clients handle null arguments. */
@NullMarked
package io.tenantry.system.nulls;

import org.jspecify.annotations.NullMarked;
