/**
 * Client for the organization directory (4me / Xurrent REST API), with a group of methods for each
 * kind of resource.
 */
@NullMarked
package io.tenantry.orgdirectory;

import org.jspecify.annotations.NullMarked;
