/** The fake organization directory's state, and its responses to requests. */
@NullMarked
package io.tenantry.sandbox.orgdirectory;

import org.jspecify.annotations.NullMarked;
