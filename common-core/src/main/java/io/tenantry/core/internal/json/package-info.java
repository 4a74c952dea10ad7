/**
 * Internal: JSON as text. Knows neither models nor {@link io.tenantry.core.json.JsonValue}, which
 * are built on it.
 */
@NullMarked
package io.tenantry.core.internal.json;

import org.jspecify.annotations.NullMarked;
