/**
 * What every vendor's client is built from: its builder, the transport that clients share, and raw
 * calls.
 */
@NullMarked
package io.tenantry.core.client;

import org.jspecify.annotations.NullMarked;
