/** Test support: holds every exchange at the socket against the vendor's OpenAPI document. */
@NullMarked
package io.tenantry.contract;

import org.jspecify.annotations.NullMarked;
