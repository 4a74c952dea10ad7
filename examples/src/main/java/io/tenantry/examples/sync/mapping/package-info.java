/**
 * A file that maps a vendor's accounts to the directory's ids where the vendor has no field for
 * them.
 */
@NullMarked
package io.tenantry.examples.sync.mapping;

import org.jspecify.annotations.NullMarked;
