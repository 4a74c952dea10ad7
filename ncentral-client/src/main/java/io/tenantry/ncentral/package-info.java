/** Client for the N-central REST API, with a group of methods for each kind of resource. */
@NullMarked
package io.tenantry.ncentral;

import org.jspecify.annotations.NullMarked;
