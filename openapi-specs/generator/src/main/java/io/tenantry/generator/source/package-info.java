/**
 * From the files that an author writes to the whole document: joined, checked, and with everything
 * filled in that the author may leave out.
 */
package io.tenantry.generator.source;
