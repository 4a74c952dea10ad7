/** Options of calls, and information about their responses. */
@NullMarked
package io.tenantry.core.http;

import org.jspecify.annotations.NullMarked;
