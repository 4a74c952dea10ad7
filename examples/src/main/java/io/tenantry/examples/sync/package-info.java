/**
 * The directory sync: brings NinjaOne, N-central and JumpCloud up to date with the organization
 * directory.
 */
@NullMarked
package io.tenantry.examples.sync;

import org.jspecify.annotations.NullMarked;
