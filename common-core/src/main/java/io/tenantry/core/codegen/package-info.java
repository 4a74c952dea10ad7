/** What generated code calls. For generated clients; programs do not need it. */
@NullMarked
package io.tenantry.core.codegen;

import org.jspecify.annotations.NullMarked;
