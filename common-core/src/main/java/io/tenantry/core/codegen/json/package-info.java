/** For generated code: reads and writes models as JSON. Programs do not use this package. */
@NullMarked
package io.tenantry.core.codegen.json;

import org.jspecify.annotations.NullMarked;
