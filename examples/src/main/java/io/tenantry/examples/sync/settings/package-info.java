/** The configuration file and the command-line options of a sync. */
@NullMarked
package io.tenantry.examples.sync.settings;

import org.jspecify.annotations.NullMarked;
