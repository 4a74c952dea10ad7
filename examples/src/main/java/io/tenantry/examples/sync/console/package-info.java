/** Progress bars and quoted names for the terminal. */
@NullMarked
package io.tenantry.examples.sync.console;

import org.jspecify.annotations.NullMarked;
