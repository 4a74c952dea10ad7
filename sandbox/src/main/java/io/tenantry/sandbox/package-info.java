/**
 * Four fake vendors (an organization directory, NinjaOne, N-central, JumpCloud): state machines
 * behind real HTTP on the loopback interface, for tests of programs that talk to the real ones.
 */
@NullMarked
package io.tenantry.sandbox;

import org.jspecify.annotations.NullMarked;
