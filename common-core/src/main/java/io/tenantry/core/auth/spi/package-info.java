/** For vendor clients with their own kinds of credentials; applications don't need this package. */
@NullMarked
package io.tenantry.core.auth.spi;

import org.jspecify.annotations.NullMarked;
