package io.tenantry.sandbox;

/**
 * In which of the known forms N-central answers.
 *
 * @param listsPages whether a list tells page number and size
 * @param contactRequired whether a contact's names are required to create something
 * @param idOnly whether what was created is answered with nothing but its id
 * @param every whether an answer has every member that is known, also without a value
 */
record NCentralForm(
    Envelope envelope,
    Ids ids,
    boolean listsPages,
    boolean contactRequired,
    boolean idOnly,
    boolean every) {
  enum Envelope {
    /** Service organizations under {@code data}, everything else flat. */
    BY_KIND,
    FLAT,
    DATA,
    ID_BESIDE_DATA
  }

  enum Ids {
    /** Numbers where something was created, strings elsewhere. */
    BY_ANSWER,
    NUMBERS,
    STRINGS
  }

  static final NCentralForm DOCUMENTED =
      new NCentralForm(Envelope.BY_KIND, Ids.BY_ANSWER, true, true, false, false);
  static final NCentralForm OBSERVED =
      new NCentralForm(Envelope.FLAT, Ids.BY_ANSWER, false, false, true, true);

  NCentralForm with(Envelope other) {
    return new NCentralForm(other, ids, listsPages, contactRequired, idOnly, every);
  }

  NCentralForm with(Ids other) {
    return new NCentralForm(envelope, other, listsPages, contactRequired, idOnly, every);
  }

  NCentralForm withPages(boolean told) {
    return new NCentralForm(envelope, ids, told, contactRequired, idOnly, every);
  }
}
