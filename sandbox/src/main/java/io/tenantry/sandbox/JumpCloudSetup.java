package io.tenantry.sandbox;

import java.util.Set;

/** How the fake JumpCloud starts. */
public final class JumpCloudSetup extends VendorSetup<JumpCloudSetup> {
  private static final Set<Integer> SUCCESSES = Set.of(200, 201, 204);

  JumpCloudForm form = JumpCloudForm.DOCUMENTED;
  boolean creationDisabled;
  boolean billingScope = true;

  JumpCloudSetup() {}

  @Override
  JumpCloudSetup self() {
    return this;
  }

  /**
   * Answers as the documents say: rows under {@code results} or {@code records}, as each list has
   * it, with {@code totalCount}; {@code id}; each operation's own status. The default. Ends what
   * the switches of other forms changed.
   */
  public JumpCloudSetup documentedForm() {
    form = JumpCloudForm.DOCUMENTED;
    return this;
  }

  /** Every list has its rows under {@code results}. */
  public JumpCloudSetup resultsEverywhere() {
    form = form.with(JumpCloudForm.Envelope.RESULTS);
    return this;
  }

  /** Every list has its rows under {@code records}. */
  public JumpCloudSetup recordsEverywhere() {
    form = form.with(JumpCloudForm.Envelope.RECORDS);
    return this;
  }

  /** Every list is a bare array, its total in the header {@code x-total-count}. */
  public JumpCloudSetup bareArrays() {
    form = form.with(JumpCloudForm.Envelope.BARE);
    return this;
  }

  /** No list tells its total. */
  public JumpCloudSetup withoutTotals() {
    form = form.withoutTotal();
    return this;
  }

  /** Rows are identified by {@code _id}, as an example of the vendor has it. */
  public JumpCloudSetup underscoreIds() {
    form = form.withId("_id");
    return this;
  }

  /** Answers every successful write with 200, 201 or, without a body, 204. */
  public JumpCloudSetup answerWritesWith(int status) {
    if (!SUCCESSES.contains(status)) {
      throw new IllegalArgumentException("a write is answered with 200, 201 or 204, not " + status);
    }
    form = form.withWriteStatus(status);
    return this;
  }

  /** The provider may not create organizations: 403. */
  public JumpCloudSetup creationDisabled() {
    creationDisabled = true;
    return this;
  }

  /** The caller may not set {@code maxSystemUsers}: 400. */
  public JumpCloudSetup withoutBillingScope() {
    billingScope = false;
    return this;
  }
}
