/** Sessions of the credentials that the core offers. */
@NullMarked
package io.tenantry.core.internal.auth;

import org.jspecify.annotations.NullMarked;
