/** The NinjaOne organization audit: reads everything, changes nothing, says what needs a person. */
@NullMarked
package io.tenantry.examples.audit;

import org.jspecify.annotations.NullMarked;
