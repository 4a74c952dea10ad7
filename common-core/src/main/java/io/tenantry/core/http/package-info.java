/** What a program sets for its calls and receives about them. */
@NullMarked
package io.tenantry.core.http;

import org.jspecify.annotations.NullMarked;
