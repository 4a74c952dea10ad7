/** Every operation of every client, found in documents and classes and called by reflection. */
@NullMarked
package io.tenantry.system.calls;

import org.jspecify.annotations.NullMarked;
