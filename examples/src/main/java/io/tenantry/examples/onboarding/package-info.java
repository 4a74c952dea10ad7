/** Onboarding of one new client in all four systems, undone where that is possible if it fails. */
@NullMarked
package io.tenantry.examples.onboarding;

import org.jspecify.annotations.NullMarked;
