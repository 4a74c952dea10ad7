/** The fake N-central's state, and its responses to requests. */
@NullMarked
package io.tenantry.sandbox.ncentral;

import org.jspecify.annotations.NullMarked;
