/** Decodes response bodies: values and pages. */
@NullMarked
package io.tenantry.core.internal.body;

import org.jspecify.annotations.NullMarked;
