/** The sync's plan and outcome as one HTML file. */
@NullMarked
package io.tenantry.examples.sync.report;

import org.jspecify.annotations.NullMarked;
