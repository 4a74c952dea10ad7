/**
 * The directory sync: brings NinjaOne, N-central and JumpCloud in step with the organization
 * directory.
 */
@NullMarked
package io.tenantry.examples.sync;

import org.jspecify.annotations.NullMarked;
