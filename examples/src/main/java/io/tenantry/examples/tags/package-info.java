/** The NinjaOne bulk tag update: select organizations, change their tags, look whether it took. */
@NullMarked
package io.tenantry.examples.tags;

import org.jspecify.annotations.NullMarked;
