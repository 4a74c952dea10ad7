/** Sessions of the core's own kinds of credentials. */
@NullMarked
package io.tenantry.core.internal.auth;

import org.jspecify.annotations.NullMarked;
