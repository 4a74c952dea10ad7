/** What vendor clients implement and call for credentials of their own; not for programs. */
@NullMarked
package io.tenantry.core.auth.spi;

import org.jspecify.annotations.NullMarked;
