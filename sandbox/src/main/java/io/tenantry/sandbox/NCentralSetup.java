package io.tenantry.sandbox;

import io.tenantry.sandbox.ncentral.NCentralForm;

/**
 * The settings of the fake N-central. Its {@link #organizations} are customers of one service
 * organization. Not thread-safe.
 */
public final class NCentralSetup extends VendorSetup<NCentralSetup> {
  NCentralForm form = NCentralForm.DOCUMENTED;
  boolean uniqueNames;
  boolean concurrencyEnforced;

  NCentralSetup() {}

  @Override
  NCentralSetup self() {
    return this;
  }

  /**
   * Responds as the vendor's documentation states: service organizations are under {@code data},
   * everything else is flat; ids are numbers in responses to a create and strings elsewhere; lists
   * have page number and size; name and contact are required. This is the default. It resets the
   * other settings of the form.
   */
  public NCentralSetup documentedForm() {
    form = NCentralForm.DOCUMENTED;
    return this;
  }

  /**
   * Responds as newer servers do: everything is flat and has all fields, a create returns only the
   * id, lists have no page number and size, and only the name is required. It resets the other
   * settings of the form.
   */
  public NCentralSetup observedForm() {
    form = NCentralForm.OBSERVED;
    return this;
  }

  /** Returns service organizations, customers and sites without an envelope. */
  public NCentralSetup flat() {
    form = form.with(NCentralForm.Envelope.FLAT);
    return this;
  }

  /** Returns service organizations, customers and sites under {@code data}. */
  public NCentralSetup underData() {
    form = form.with(NCentralForm.Envelope.DATA);
    return this;
  }

  /**
   * Returns the id of service organizations, customers and sites at the top, and their other fields
   * under {@code data}.
   */
  public NCentralSetup idBesideData() {
    form = form.with(NCentralForm.Envelope.ID_BESIDE_DATA);
    return this;
  }

  /** Returns the ids of service organizations, customers and sites as numbers everywhere. */
  public NCentralSetup idsAsNumbers() {
    form = form.with(NCentralForm.Ids.NUMBERS);
    return this;
  }

  /** Returns the ids of service organizations, customers and sites as strings everywhere. */
  public NCentralSetup idsAsStrings() {
    form = form.with(NCentralForm.Ids.STRINGS);
    return this;
  }

  /** Lists contain the total, but neither page number nor page size. */
  public NCentralSetup withoutPageFields() {
    form = form.withPages(false);
    return this;
  }

  /**
   * Refuses a name with 409 if another unit of the same kind has it under the same parent. By
   * default names need not be unique: the vendor's documentation does not require it.
   */
  public NCentralSetup uniqueNames() {
    uniqueNames = true;
    return this;
  }

  /**
   * Limits the calls that run at the same time on one endpoint (method and path, whatever the ids)
   * to 5 for the list of devices and 3 for every other: further calls are refused with 429, without
   * {@code Retry-After}. A call runs until its response is sent, including {@link
   * Misbehaviour#delayResponses}.
   */
  public NCentralSetup enforceConcurrency() {
    concurrencyEnforced = true;
    return this;
  }
}
