package io.tenantry.examples.sync;

/**
 * How far the sync reaches at a vendor.
 *
 * @param renames whether an account can be renamed by API
 * @param places whether an account has places
 * @param moves whether a place's address can be read and changed by API; if not, any place will do
 * @param policies whether an account has policies by role
 */
record Reach(boolean renames, boolean places, boolean moves, boolean policies) {
  static final Reach FULL = new Reach(true, true, true, true);
}
