/** The organization directory (4me / Xurrent REST API): one client and its groups of methods. */
@NullMarked
package io.tenantry.orgdirectory;

import org.jspecify.annotations.NullMarked;
