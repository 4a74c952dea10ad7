/** A client that only reads sends nothing that may change something. */
@NullMarked
package io.tenantry.system.readonly;

import org.jspecify.annotations.NullMarked;
