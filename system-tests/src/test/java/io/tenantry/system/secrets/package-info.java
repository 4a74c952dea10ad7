/** No secret in anything that is printed, whatever a server answers. */
@NullMarked
package io.tenantry.system.secrets;

import org.jspecify.annotations.NullMarked;
