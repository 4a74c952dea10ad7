/** How a request travels: transport, attempts, limits, and the calls that generated code makes. */
@NullMarked
package io.tenantry.core.http;

import org.jspecify.annotations.NullMarked;
