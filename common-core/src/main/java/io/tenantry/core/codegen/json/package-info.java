/**
 * For generated code: reads and writes models as JSON. Programs do not use this package. It is
 * exported so that clients can be generated outside of this build.
 */
@NullMarked
package io.tenantry.core.codegen.json;

import org.jspecify.annotations.NullMarked;
