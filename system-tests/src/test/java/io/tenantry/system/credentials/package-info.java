/** Where the clients' credentials come from. */
@NullMarked
package io.tenantry.system.credentials;

import org.jspecify.annotations.NullMarked;
