/**
 * What a vendor's specification states, at run time. For generated clients; programs do not use
 * this package.
 */
@NullMarked
package io.tenantry.core.spec;

import org.jspecify.annotations.NullMarked;
