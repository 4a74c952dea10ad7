package io.tenantry.sandbox;

import io.tenantry.sandbox.jumpcloud.JumpCloudForm;
import io.tenantry.sandbox.jumpcloud.ProviderRights;
import java.util.Set;

/** The settings of the fake JumpCloud. Not thread-safe. */
public final class JumpCloudSetup extends VendorSetup<JumpCloudSetup> {
  private static final Set<Integer> SUCCESSES = Set.of(200, 201, 204);

  JumpCloudForm form = JumpCloudForm.DOCUMENTED;
  ProviderRights rights = ProviderRights.ALL;

  JumpCloudSetup() {}

  @Override
  JumpCloudSetup self() {
    return this;
  }

  /**
   * Responds as the vendor's documentation states: rows are under {@code results} or {@code
   * records}, depending on the list, with {@code totalCount}; the id is {@code id}; each write has
   * its own status. This is the default. It resets the other settings of the form.
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

  /** Every list is a bare array, with its total in the header {@code x-total-count}. */
  public JumpCloudSetup bareArrays() {
    form = form.with(JumpCloudForm.Envelope.BARE);
    return this;
  }

  /** No list states its total. */
  public JumpCloudSetup withoutTotals() {
    form = form.withoutTotal();
    return this;
  }

  /** Names the id {@code _id}, as one of the vendor's examples does. */
  public JumpCloudSetup underscoreIds() {
    form = form.withId("_id");
    return this;
  }

  /**
   * Sets the status of every successful write.
   *
   * @param status 200, 201 or, without a body, 204
   */
  public JumpCloudSetup respondToWritesWith(int status) {
    if (!SUCCESSES.contains(status)) {
      throw new IllegalArgumentException("status must be 200, 201 or 204, but was " + status);
    }
    form = form.withWriteStatus(status);
    return this;
  }

  /** Refuses to create organizations, with 403. */
  public JumpCloudSetup creationDisabled() {
    rights = rights.withoutCreation();
    return this;
  }

  /** Refuses to set {@code maxSystemUsers}, with 400. */
  public JumpCloudSetup withoutBillingScope() {
    rights = rights.withoutBilling();
    return this;
  }
}
