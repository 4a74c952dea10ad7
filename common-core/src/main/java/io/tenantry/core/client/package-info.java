/**
 * The parts that all vendors' clients have in common: builders, the shared transport, and raw
 * calls.
 */
@NullMarked
package io.tenantry.core.client;

import org.jspecify.annotations.NullMarked;
