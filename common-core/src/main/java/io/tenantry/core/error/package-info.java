/** What can go wrong in a call, as unchecked exceptions that users catch, read and build. */
@NullMarked
package io.tenantry.core.error;

import org.jspecify.annotations.NullMarked;
