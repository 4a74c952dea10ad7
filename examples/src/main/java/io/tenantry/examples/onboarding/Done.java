package io.tenantry.examples.onboarding;

/**
 * A step that was done.
 *
 * @param state what the next step gets
 * @param what what there is now, for people
 * @param undo how to take it back
 */
record Done<S>(S state, String what, Undo undo) {}
