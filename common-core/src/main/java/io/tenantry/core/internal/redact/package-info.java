/** Removes secrets from texts that a program may see or log. */
@NullMarked
package io.tenantry.core.internal.redact;

import org.jspecify.annotations.NullMarked;
