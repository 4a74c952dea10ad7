/** Simulated vendors to run the sync against, and the chaos run that kills and restarts it. */
@NullMarked
package io.tenantry.examples.sync.sandbox;

import org.jspecify.annotations.NullMarked;
