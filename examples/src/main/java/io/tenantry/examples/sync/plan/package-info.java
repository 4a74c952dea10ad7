/** What a customer should have at a vendor, what it has there, and the changes between the two. */
@NullMarked
package io.tenantry.examples.sync.plan;

import org.jspecify.annotations.NullMarked;
