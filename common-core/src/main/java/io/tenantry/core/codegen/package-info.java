/** What generated clients call. Programs do not use this package. */
@NullMarked
package io.tenantry.core.codegen;

import org.jspecify.annotations.NullMarked;
