/** Requests and responses as they travel over OkHttp. */
@NullMarked
package io.tenantry.core.internal.wire;

import org.jspecify.annotations.NullMarked;
