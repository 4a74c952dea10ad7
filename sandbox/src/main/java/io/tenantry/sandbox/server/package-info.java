/** What all fake vendors share: HTTP, JSON, access tokens, limits, planned faults. */
@NullMarked
package io.tenantry.sandbox.server;

import org.jspecify.annotations.NullMarked;
