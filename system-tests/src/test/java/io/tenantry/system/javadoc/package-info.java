/** What users read beside the code. */
package io.tenantry.system.javadoc;
