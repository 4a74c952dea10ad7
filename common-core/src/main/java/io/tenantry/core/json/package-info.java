/** What generated code needs to read and write JSON: values, streaming helpers, drift. */
@NullMarked
package io.tenantry.core.json;

import org.jspecify.annotations.NullMarked;
