/** One call: its attempts, their credentials, and what becomes of each response. */
@NullMarked
package io.tenantry.core.internal.call;

import org.jspecify.annotations.NullMarked;
