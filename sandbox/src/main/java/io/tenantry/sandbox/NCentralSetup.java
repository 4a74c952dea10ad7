package io.tenantry.sandbox;

/** How the fake N-central starts. Its organizations are customers of one service organization. */
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
   * Answers as the documents say: service organizations under {@code data}, everything else flat,
   * ids as numbers where something was created and as strings elsewhere, lists with page number and
   * size; name and contact required. The default. Ends what the other switches changed.
   */
  public NCentralSetup documentedForm() {
    form = NCentralForm.DOCUMENTED;
    return this;
  }

  /**
   * Answers as newer servers were seen to: everything flat and with every member, nothing but the
   * id of what was created, lists without page number and size, only the name required. Ends what
   * the other switches changed.
   */
  public NCentralSetup observedForm() {
    form = NCentralForm.OBSERVED;
    return this;
  }

  /** Answers service organizations, customers and sites without any envelope. */
  public NCentralSetup flat() {
    form = form.with(NCentralForm.Envelope.FLAT);
    return this;
  }

  /** Answers service organizations, customers and sites under {@code data}. */
  public NCentralSetup underData() {
    form = form.with(NCentralForm.Envelope.DATA);
    return this;
  }

  /** Answers their id, and beside it everything else under {@code data}. */
  public NCentralSetup idBesideData() {
    form = form.with(NCentralForm.Envelope.ID_BESIDE_DATA);
    return this;
  }

  /** Answers their ids as numbers everywhere. */
  public NCentralSetup idsAsNumbers() {
    form = form.with(NCentralForm.Ids.NUMBERS);
    return this;
  }

  /** Answers their ids as strings everywhere. */
  public NCentralSetup idsAsStrings() {
    form = form.with(NCentralForm.Ids.STRINGS);
    return this;
  }

  /** Lists tell the total, but neither page number nor page size. */
  public NCentralSetup withoutPageFields() {
    form = form.withPages(false);
    return this;
  }

  /**
   * Refuses a name that another unit of the same kind has under the same parent, with 409. By
   * default names need not be unique: no document says that they do.
   */
  public NCentralSetup uniqueNames() {
    uniqueNames = true;
    return this;
  }

  /**
   * Refuses calls with 429, without {@code Retry-After}, while as many as allowed run on the same
   * endpoint (method and path, whatever the ids): 5 on the list of devices, 3 elsewhere. A call
   * runs until its answer is sent, {@link Misbehaviour#delayAnswers} included.
   */
  public NCentralSetup enforceConcurrency() {
    concurrencyEnforced = true;
    return this;
  }
}
