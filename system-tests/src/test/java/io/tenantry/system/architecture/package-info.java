/** The order among modules, packages and classes. */
package io.tenantry.system.architecture;
