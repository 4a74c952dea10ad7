/** What the builders of vendors' clients extend. For vendors' clients; programs do not need it. */
@NullMarked
package io.tenantry.core.client.spi;

import org.jspecify.annotations.NullMarked;
