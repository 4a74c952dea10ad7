/** N-central: one client, and a group of methods for each kind of thing it keeps. */
@NullMarked
package io.tenantry.ncentral;

import org.jspecify.annotations.NullMarked;
