/**
 * Reads and writes JSON as text. Models and {@link io.tenantry.core.json.JsonValue} are built on
 * it.
 */
@NullMarked
package io.tenantry.core.internal.json;

import org.jspecify.annotations.NullMarked;
