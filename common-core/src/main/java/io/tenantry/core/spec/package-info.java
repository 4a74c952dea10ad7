/**
 * What a vendor's OpenAPI document states, at run time. For generated clients; programs do not need
 * it.
 */
@NullMarked
package io.tenantry.core.spec;

import org.jspecify.annotations.NullMarked;
