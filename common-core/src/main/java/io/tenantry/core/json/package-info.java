/** Free-form JSON, values of models that the vendor may extend or clear, and deviations (drift). */
@NullMarked
package io.tenantry.core.json;

import org.jspecify.annotations.NullMarked;
