/**
 * How a request travels: transport, attempts, limits, and the calls that generated code makes.
 * Classes that programs have no use for say so in their first words.
 */
@NullMarked
package io.tenantry.core.http;

import org.jspecify.annotations.NullMarked;
