/**
 * Fakes of four vendors (an organization directory, NinjaOne, N-central, JumpCloud) that keep state
 * and respond over HTTP on the loopback interface, for tests of programs that call the real ones.
 * Start at {@link io.tenantry.sandbox.Sandbox}.
 */
@NullMarked
package io.tenantry.sandbox;

import org.jspecify.annotations.NullMarked;
