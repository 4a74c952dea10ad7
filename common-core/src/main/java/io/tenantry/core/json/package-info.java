/**
 * Free-form JSON, open enums and PATCH fields, and reports of deviations from the specification
 * (drift).
 */
@NullMarked
package io.tenantry.core.json;

import org.jspecify.annotations.NullMarked;
