package io.tenantry.examples.sync.plan;

/** What a vendor has, and lets be changed by API. */
public enum Reach {
  /** Accounts can be renamed. */
  RENAMES,
  /** Accounts have places. */
  PLACES,
  /** The address of a place can be read and changed; where it can't, any place will do. */
  ADDRESSES,
  /** Accounts have policies by role. */
  POLICIES,
  /**
   * Only the sync writes where the mark is kept. If others write there, an unknown id is no mark.
   */
  OWN_MARKS
}
