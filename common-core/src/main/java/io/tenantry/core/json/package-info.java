/**
 * What generated code needs to read and write JSON: values, streaming helpers, drift. Classes that
 * programs have no use for say so in their first words.
 */
@NullMarked
package io.tenantry.core.json;

import org.jspecify.annotations.NullMarked;
