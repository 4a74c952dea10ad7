/** A call with its retries: sending, credentials, and decoding of the response. */
@NullMarked
package io.tenantry.core.internal.call;

import org.jspecify.annotations.NullMarked;
